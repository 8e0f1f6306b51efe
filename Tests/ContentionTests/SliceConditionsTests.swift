import TestSupport
import Testing

@testable import Contention

/// CPU share, overlap and doubt, by their definitions.
@Suite("Conditions of a slice")
struct SliceConditionsTests {
  /// A slice of 50 ms, in milliseconds, and what must come of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// CPU time, and time waited for a CPU, of each worker.
    var workers: [(cpu: Double, waited: Double?)]
    var cpus = 2
    var share: Double?
    var overlap: Double?
    var doubt: Doubt?
  }

  private static let cases = [
    Case(
      testDescription: "each worker has a CPU", workers: [(50, 0), (50, 0)], share: 1, overlap: 1),
    Case(testDescription: "one worker on two CPUs", workers: [(50, 0)], share: 1, overlap: 1),
    Case(
      testDescription: "a hog on one CPU", workers: [(50, 0), (6, 44)],
      share: 0.56, overlap: 0.12, doubt: .cpuShare),
    Case(
      testDescription: "a hog on each CPU", workers: [(25, 25), (25, 25)],
      share: 0.5, overlap: 0, doubt: .cpuShare),
    Case(
      testDescription: "a little is taken of one", workers: [(50, 0), (45, 5)],
      share: 0.95, overlap: 0.9),
    Case(
      testDescription: "a little too much is taken of one", workers: [(50, 0), (44, 6)],
      share: 0.94, overlap: 0.88, doubt: .overlap),
    Case(
      testDescription: "workers that sleep in a lock were not robbed", workers: [(10, 0), (10, 0)],
      share: 1, overlap: 1),
    Case(
      testDescription: "one that sleeps may be robbed as well", workers: [(10, 10), (10, 0)],
      share: 2.0 / 3, overlap: 0.8, doubt: .cpuShare),
    Case(
      testDescription: "a crowd waits for CPUs that it has all of",
      workers: Array(repeating: (12.5, 37.5), count: 8), share: 1),
    Case(
      testDescription: "a crowd beside a hog",
      workers: Array(repeating: (7, 43), count: 8), share: 0.56, doubt: .cpuShare),
    Case(
      testDescription: "a crowd that hands a lock over, and so leaves CPUs idle",
      workers: Array(repeating: (10.25, 20), count: 8), share: 0.82),
    Case(
      testDescription: "a crowd on one CPU",
      workers: Array(repeating: (25, 25), count: 2), cpus: 1, share: 1),
    Case(testDescription: "nobody knows who waited", workers: [(50, nil), (10, nil)]),
    Case(testDescription: "of one it is unknown who waited", workers: [(50, 0), (10, nil)]),
    Case(testDescription: "nobody ran", workers: []),
  ]

  private func conditions(_ seen: Case, stopped: UInt64 = 0) -> SliceConditions {
    let attendances = seen.workers.map { worker in
      SliceConditions.Attendance(
        started: 1000, stopped: 1000 + 50 * millisecond,
        cpuTime: HandFilled.nanoseconds(worker.cpu),
        waiting: worker.waited.map(HandFilled.nanoseconds))
    }
    return SliceConditions(
      attendances, of: seen.workers.count, cpus: seen.cpus, isCounted: false, stopped: stopped)
  }

  @Test("CPU share, overlap and doubt of a timed slice", arguments: cases)
  func timed(_ seen: Case) {
    let conditions = conditions(seen)
    expect(conditions.cpuShare, seen.share)
    expect(conditions.overlap, seen.overlap)
    #expect(conditions.doubt == seen.doubt)
  }

  @Test("a stop is the doubt, whatever else there was", arguments: cases)
  func stopped(_ seen: Case) { #expect(conditions(seen, stopped: 1).doubt == .stop) }

  /// When each of some workers started and stopped, and the overlap.
  private static let counted: [([(UInt64, UInt64)], Double)] = [
    ([(0, 100), (0, 100)], 1),
    ([(0, 90), (10, 100)], 0.8),
    ([(0, 100), (20, 90)], 0.7),
    ([(0, 50), (50, 100)], 0),
    ([(0, 30), (60, 100)], 0),
    ([(0, 40), (10, 80), (20, 100)], 0.2),
    ([(0, 100)], 1),
  ]

  @Test(
    "counted operations: from the last start to the first stop, however many workers",
    arguments: counted, [1, 2, 64])
  func countedOverlap(_ seen: ([(UInt64, UInt64)], Double), cpus: Int) {
    let attendances = seen.0.map { started, stopped in
      SliceConditions.Attendance(
        started: 1000 + started, stopped: 1000 + stopped, cpuTime: stopped - started, waiting: 0)
    }
    let conditions = SliceConditions(
      attendances, of: attendances.count, cpus: cpus, isCounted: true, stopped: 0)
    expect(conditions.overlap, seen.1)
    #expect(conditions.doubt == (seen.1 < Doubt.leastOverlap ? .overlap : nil))
  }

  @Test("workers that took turns have no common rate, whatever else went wrong")
  func turnsFirst() {
    let attendances = [(0, 50), (50, 100)].map { started, stopped in
      SliceConditions.Attendance(
        started: 1000 + UInt64(started), stopped: 1000 + UInt64(stopped), cpuTime: 10, waiting: 40)
    }
    for stopped: UInt64 in [0, 1] {
      let conditions = SliceConditions(
        attendances, of: 2, cpus: 2, isCounted: true, stopped: stopped)
      #expect((conditions.cpuShare ?? 1) < Doubt.leastCPUShare)
      #expect(conditions.doubt == .overlap)
    }
  }

  @Test("a pinned worker wants its own CPU and no other")
  func pinned() {
    let attendances = [(0, 30, 20), (0, 20, 30), (1, 15, 0)].map { cpu, had, waited in
      SliceConditions.Attendance(
        started: 1000, stopped: 1050, cpuTime: UInt64(had), waiting: UInt64(waited), pinnedTo: cpu)
    }
    // CPU 0 is used throughout, and nobody waits for the other one.
    let pinned = SliceConditions(attendances, of: 3, cpus: 2, isCounted: false, stopped: 0)
    expect(pinned.cpuShare, 1)
    let free = attendances.map { seen in
      var seen = seen
      seen.pinnedTo = nil
      return seen
    }
    expect(SliceConditions(free, of: 3, cpus: 2, isCounted: false, stopped: 0).cpuShare, 0.65)
  }

  @Test("shares are shares, whatever the clocks say", arguments: [UInt64](1...50))
  func ranges(_ seed: UInt64) {
    var random = SeededNumbers(state: seed)
    for _ in 0..<200 {
      let workers = (0..<Int.random(in: 1...9, using: &random)).map { _ in
        let started = UInt64.random(in: 1...1000, using: &random)
        return SliceConditions.Attendance(
          started: started, stopped: started + UInt64.random(in: 0...1000, using: &random),
          cpuTime: UInt64.random(in: 0...3000, using: &random),
          waiting: UInt64.random(in: 0...3000, using: &random))
      }
      let conditions = SliceConditions(
        workers, of: workers.count, cpus: Int.random(in: 1...4, using: &random),
        isCounted: Bool.random(using: &random), stopped: 0)
      #expect((0...1).contains(conditions.cpuShare ?? 0))
      #expect((0...1).contains(conditions.overlap ?? 0))
    }
  }

  private func expect(
    _ figure: Double?, _ expected: Double?, _ place: SourceLocation = #_sourceLocation
  ) {
    guard let figure, let expected else {
      #expect(figure == nil && expected == nil, sourceLocation: place)
      return
    }
    #expect(abs(figure - expected) < 1e-9, sourceLocation: place)
  }
}
