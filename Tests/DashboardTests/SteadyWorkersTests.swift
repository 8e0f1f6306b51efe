import Contention
import Testing

@testable import Dashboard

/// Figures of single workers can be read, and are never those of another measurement.
@Suite("Steady workers")
struct SteadyWorkersTests {
  private let fixture = Fixture(workers: 64, place: .scenario("counter"))

  /// Figures as of a measurement that has gone on for so long, held still.
  private func seen(
    _ steady: inout SteadyWorkers, scale: Double, now: Double, frozen: Bool = false,
    workers: Int = 64
  ) -> [WorkerSnapshot] {
    var fixture = fixture
    fixture.scale = scale
    fixture.workers = workers
    var snapshot = fixture.snapshot(fixture.state())
    snapshot.isFrozen = frozen
    steady.steady(&snapshot, now: now)
    return snapshot.scenarios[0].variants[1].workers
  }

  @Test("they stand still for a moment, and then move on")
  func moment() {
    var steady = SteadyWorkers()
    let first = seen(&steady, scale: 1, now: 0)
    #expect(seen(&steady, scale: 2, now: SteadyWorkers.period * 0.9) == first)
    #expect(seen(&steady, scale: 3, now: SteadyWorkers.period * 1.1) != first)
  }

  @Test("figures that began anew show at once")
  func reset() {
    var steady = SteadyWorkers()
    let first = seen(&steady, scale: 2, now: 0)
    let anew = seen(&steady, scale: 1, now: 0.01)
    #expect(anew[0].counts.operations < first[0].counts.operations)
  }

  @Test("a frozen screen shows the last figures, not held ones")
  func frozen() {
    var steady = SteadyWorkers()
    let first = seen(&steady, scale: 1, now: 0)
    #expect(seen(&steady, scale: 2, now: 0.01, frozen: true) != first)
  }

  @Test("more or fewer workers show at once", arguments: [1, 63, 65])
  func crew(_ workers: Int) {
    var steady = SteadyWorkers()
    _ = seen(&steady, scale: 1, now: 0)
    #expect(seen(&steady, scale: 2, now: 0.01, workers: workers).count == workers)
  }

  @Test("sums over all workers never stand still")
  func sums() {
    var steady = SteadyWorkers()
    for (scale, now) in [(1.0, 0.0), (2.0, 0.01)] {
      var fixture = fixture
      fixture.scale = scale
      var snapshot = fixture.snapshot(fixture.state())
      let live = snapshot.scenarios[0].variants.map(\.counts)
      steady.steady(&snapshot, now: now)
      #expect(snapshot.scenarios[0].variants.map(\.counts) == live)
    }
  }

  @Test("the first figures of a variant are not held back")
  func firstFigures() {
    var steady = SteadyWorkers()
    var snapshot = fixture.snapshot(fixture.state())
    let live = snapshot.scenarios[0].variants[1].workers
    for worker in live.indices {
      snapshot.scenarios[0].variants[1].workers[worker].liveRate = nil
    }
    steady.steady(&snapshot, now: 0)
    snapshot.scenarios[0].variants[1].workers = live
    steady.steady(&snapshot, now: 0.01)
    #expect(snapshot.scenarios[0].variants[1].workers == live)
  }

  @Test("one worker that began anew is enough")
  func oneAnew() {
    var steady = SteadyWorkers()
    var snapshot = fixture.snapshot(fixture.state())
    steady.steady(&snapshot, now: 0)
    snapshot.scenarios[0].variants[1].workers[63].counts.operations = 0
    steady.steady(&snapshot, now: 0.01)
    #expect(snapshot.scenarios[0].variants[1].workers[63].counts.operations == 0)
  }

  @Test("variants of the same name in other scenarios are others")
  func sameName() {
    var steady = SteadyWorkers()
    var snapshot = Fixture().snapshot(Fixture().state())
    let live = snapshot.scenarios.map { $0.variants.map(\.workers) }
    steady.steady(&snapshot, now: 0)
    #expect(snapshot.scenarios.map { $0.variants.map(\.workers) } == live)
  }
}
