import Testing

@testable import Contention

/// What is read from the desks when a slice has closed.
@Suite("Closed slices")
struct ClosedSliceTests {
  private typealias Worker = HandFilled.Worker

  private func expect(
    _ slice: ClosedSlice, milliseconds: Double?, rate: Double?,
    _ place: SourceLocation = #_sourceLocation
  ) throws {
    guard let milliseconds, let rate else {
      #expect(slice.seconds == nil && slice.rate == nil, sourceLocation: place)
      return
    }
    let seconds = try #require(slice.seconds, sourceLocation: place)
    #expect(abs(seconds * 1000 - milliseconds) < 1e-6, sourceLocation: place)
    #expect(abs(try #require(slice.rate) / rate - 1) < 1e-9, sourceLocation: place)
  }

  // MARK: The start line

  @Test("operations and time before the line was full are no part of the rate")
  func early() throws {
    let slice = HandFilled(
      workers: [
        Worker(started: 0, operations: 5000, early: 4000),
        Worker(started: 10, operations: 1000, early: 0),
      ],
      full: 10
    ).closed()
    try expect(slice, milliseconds: 40, rate: 2000 / 0.040)
    #expect(slice.totals.counts.operations == 6000, "what was done counts for the law")
    #expect(slice.ledger.expected == 6000)
  }

  @Test("the gate's closing ends the time, not a straggler")
  func straggler() throws {
    let slice = HandFilled(workers: [Worker(), Worker(stopped: 200)]).closed()
    try expect(slice, milliseconds: 50, rate: 2000 / 0.050)
    #expect(slice.stop == 150 * millisecond)
  }

  @Test("a crowd has no line: time runs from the first worker's start", arguments: [3, 8])
  func crowd(_ count: Int) throws {
    var slice = HandFilled(workers: Array(repeating: Worker(started: 20), count: count))
    slice.workers[1].started = 5
    // Nobody meets there.
    slice.full = 30
    try expect(slice.closed(), milliseconds: 45, rate: 1000 * Double(count) / 0.045)
  }

  @Test(
    "where the line was never full, or only when the gate had closed, there is neither time nor rate",
    arguments: [nil, 50, 51] as [Double?])
  func neverFull(_ full: Double?) throws {
    let slice = HandFilled(
      workers: [Worker(operations: 700, early: 700), Worker(started: full, operations: 0)],
      full: full
    ).closed()
    try expect(slice, milliseconds: nil, rate: nil)
    #expect(slice.ledger.expected == 700)
  }

  @Test("where nobody ran there is neither time nor rate")
  func nobody() throws {
    let worker = Worker(started: nil, operations: 0)
    try expect(
      HandFilled(workers: [worker, worker], full: nil).closed(), milliseconds: nil, rate: nil)
  }

  // MARK: Counted operations

  @Test(
    "counted operations all count, from the first start to the last stop",
    arguments: [1, 2, 4])
  func counted(cpus: Int) throws {
    let slice = HandFilled(
      workers: [
        Worker(started: 2, stopped: 40, operations: 100, early: 60),
        Worker(started: 5, stopped: 62, operations: 100),
      ],
      cpus: cpus, full: 5, closing: 70, counted: 100
    ).closed()
    try expect(slice, milliseconds: 60, rate: 200 / 0.060)
    #expect(slice.stop == nil, "all had finished before")
  }

  // MARK: Workers

  @Test("each worker's counts, CPU and time are its own")
  func shares() {
    let slice = HandFilled(workers: [
      Worker(cpuTime: 40, waiting: 10, operations: 1, cpu: 1),
      Worker(cpuTime: 50, waiting: nil, operations: 2, isPinned: false),
      Worker(started: nil, operations: 0),
    ]).closed()
    #expect(slice.workers.map(\.counts.operations) == [1, 2, 0])
    #expect(slice.workers.map(\.cpu) == [1, 0, 0])
    #expect(slice.workers.map(\.cpuTime) == [40 * millisecond, 50 * millisecond, 0])
    #expect(slice.workers.map(\.wanted) == [50 * millisecond, nil, nil])
    #expect(slice.workers.map(\.isPinned) == [true, false, true])
  }

  @Test("the order of all workers is one order")
  func order() {
    let slice = HandFilled(workers: [
      Worker(changes: 10, runs: 2), Worker(changes: 5, runs: 3),
    ]).closed()
    #expect(slice.order.changes == 15 && slice.order.runs == 5)
  }
}
