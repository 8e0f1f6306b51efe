import Testing

@testable import Contention

@Suite("Sampled waits")
struct SamplingTests {
  @Test(
    "the more the workers do in a slice, the less of it is timed, and enough of it",
    arguments: [1, 2, 8, 64, 1024])
  func periods(_ workers: Int) {
    let shortest = Pace(forOperations: []).samplePeriod
    var last = shortest
    for exponent in 0..<40 {
      let total = UInt64(1) << UInt64(exponent)
      var counts = Array(repeating: total / UInt64(workers), count: workers)
      counts[0] += total % UInt64(workers)
      let period = Pace(forOperations: counts).samplePeriod
      #expect(period >= last)
      // Of all workers together, however many they are.
      #expect(period == shortest || total / period >= 250)
      #expect(period > 50_000 || total / period <= 1030)
      last = period
    }
    #expect(last > 50_000)
  }

  @Test("a slice is published often, or after few operations")
  func stretches() {
    for exponent in 0..<40 {
      let count = UInt64(1) << UInt64(exponent)
      let stretch = Pace(forOperations: [count, 0]).longestStretch
      #expect(stretch <= 4096 || count / stretch >= 64)
      #expect((1...262_144).contains(stretch))
    }
  }

  @Test("a sample counts for all operations that it stands for, whatever slice it is from")
  func weights() throws {
    let memory = SharedMemory()
    defer { withExtendedLifetime(memory) {} }
    let pool = WaitPool()
    let (seldom, often) = (
      WaitRecorder(in: memory, pool: pool), WaitRecorder(in: memory, pool: pool)
    )
    seldom.begin(period: Pace(forOperations: [.max]).samplePeriod)
    often.begin(period: Pace(forOperations: []).samplePeriod)
    seldom.record(from: 0, to: 100)
    for _ in 0..<500 { often.record(from: 0, to: 10) }
    var times = WaitTimes(workers: 2)
    for (worker, recorder) in [seldom, often].enumerated() {
      recorder.drain(into: &times, worker: worker)
    }
    pool.drain(into: &times)
    let summary = try #require(times.summary(nanosecondsPerTick: 2))
    // 500 × 61 operations took 10 ticks, 65,521 took 100.
    #expect(summary.samples == 501)
    #expect(summary.p50 == 200)
    #expect(summary.max == 200)

    #expect(summary.mean > 20 && summary.mean < 200)
    #expect(summary.worst?.worker == 1, "one sample says nothing of a worker")
    #expect(summary.p999 == nil, "of 501 samples")

    for recorder in [seldom, often] { recorder.drain(into: &times, worker: 0) }
    #expect(times.summary(nanosecondsPerTick: 2)?.samples == 501, "what was drained is gone")
    times.reset()
    #expect(times.summary(nanosecondsPerTick: 2) == nil)
  }

  @Test("a worker's first sample of a slice is anywhere in the first period")
  func beginnings() {
    let memory = SharedMemory()
    defer { withExtendedLifetime(memory) {} }
    let period = Pace(forOperations: []).samplePeriod
    var places: Set<UInt64> = []
    for worker in 0..<100 {
      let desk = Desk(
        index: worker, tally: Tally(in: memory), waits: WaitRecorder(in: memory, pool: WaitPool()),
        gate: Gate().open)
      desk.beginSampling(period: period)
      #expect(desk.tally.nextTimed.load() < period)
      places.insert(desk.tally.nextTimed.load())
    }
    #expect(places.count > 1)
  }
}
