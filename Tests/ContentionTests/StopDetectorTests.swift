import Testing

@testable import Contention

/// Did everything stand still? From made-up moments.
@Suite("Stops")
struct StopDetectorTests {
  /// What passed between two moments, in milliseconds, and how long of it everything stood still.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What the conductor meant to sleep.
    var meant: UInt64 = 50
    /// On the monotonic clock.
    var passed: UInt64
    /// On the clock that goes on while the machine sleeps; nil: the same.
    var passedAsleepToo: UInt64?
    /// How long the conductor waited for a CPU; nil: unknown.
    var waited: UInt64? = 0
    var continues: UInt64 = 0
    /// Milliseconds; nil: some, too short to be timed.
    var stopped: UInt64?
  }

  private static let cases = [
    Case(testDescription: "on time", passed: 50, stopped: 0),
    Case(testDescription: "woken early", passed: 3, stopped: 0),
    Case(testDescription: "late by what timers are late", passed: 54, stopped: 0),
    Case(testDescription: "5 s late without a reason", passed: 5050, stopped: 5000),
    Case(testDescription: "10 ms late without a reason", passed: 60, stopped: 10),
    Case(testDescription: "busy: it waited for a CPU", passed: 5050, waited: 5000, stopped: 0),
    Case(
      testDescription: "busy and stopped: what is left is the stop", passed: 5050, waited: 2000,
      stopped: 3000),
    Case(
      testDescription: "unknown whether it waited: a busy machine is likelier", passed: 250,
      waited: nil, stopped: 0),
    Case(
      testDescription: "unknown whether it waited, but no machine is so busy", passed: 5050,
      waited: nil, stopped: 5000),
    Case(
      testDescription: "the machine slept: one clock did, the other did not", passed: 50,
      passedAsleepToo: 5050),
    Case(
      testDescription: "clocks are not read at once", passed: 50, passedAsleepToo: 51, stopped: 0),
    Case(
      testDescription: "SIGCONT after a stop too short to be timed", passed: 51, continues: 1),
    Case(
      testDescription: "SIGCONT while it is unknown whether it waited", passed: 100, waited: nil,
      continues: 1, stopped: 50),
    Case(
      testDescription: "SIGCONT on a busy machine", passed: 1050, waited: 1000, continues: 1),
  ]

  @Test("how long everything stood still", arguments: cases)
  func stops(_ seen: Case) {
    let earlier = Moment(
      now: 7_000_000_000, asleepToo: 9_000_000_000, waiting: seen.waited.map { _ in 123 },
      continues: 4)
    let later = Moment(
      now: earlier.now + seen.passed * millisecond,
      asleepToo: earlier.asleepToo + (seen.passedAsleepToo ?? seen.passed) * millisecond,
      waiting: seen.waited.map { 123 + $0 * millisecond }, continues: 4 + seen.continues)
    let stopped = StopDetector.stopped(
      from: earlier, to: later, asleep: seen.meant * millisecond)
    if let expected = seen.stopped {
      #expect(stopped == expected * millisecond)
    } else {
      #expect(stopped >= 1)
    }
  }

  @Test(
    "who was continued, or slept, stood still, however long the conductor had to wait",
    arguments: [(0, 0, false), (1, 0, true), (0, 4, false), (0, 9, true)])
  func stoodStill(_ continues: UInt64, _ asleep: UInt64, _ stood: Bool) {
    for passed: UInt64 in [0, 1, 9_000] {
      let earlier = Moment(now: 7, asleepToo: 77, waiting: nil, continues: 3)
      let later = Moment(
        now: 7 + passed * millisecond, asleepToo: 77 + (passed + asleep) * millisecond,
        waiting: nil, continues: 3 + continues)
      #expect(StopDetector.stoodStill(from: earlier, to: later) == stood)
    }
  }

  @Test("what is measured goes on where the system tells, and where it stops telling")
  func forgetting() {
    let earlier = Moment(now: 0, asleepToo: 0, waiting: 5, continues: 0)
    let later = Moment(
      now: 100 * millisecond, asleepToo: 100 * millisecond, waiting: nil, continues: 0)
    #expect(StopDetector.stopped(from: earlier, to: later, asleep: 50 * millisecond) == 0)
  }

  @Test("the present moment's clocks go on, and nothing stands still between two of them")
  func present() {
    let earlier = Moment.current()
    let later = Moment.current()
    #expect(later.now >= earlier.now && later.asleepToo >= earlier.asleepToo)
    #expect(later.continues == earlier.continues)
    #expect((later.waiting == nil) == (earlier.waiting == nil))
  }

  @Test("measuring time is what is left of it without the stops, and never less than none")
  func measuringTime() {
    var board = Board(plan: Plan(scenarios: [], threads: 1), machine: .current)
    let now = Clock.nanoseconds()
    board.forgetMeasuring(1000 * millisecond)
    #expect(board.measured(until: now) == 0, "nothing is measured yet")
    board.measuringSince = now - 10_000 * millisecond
    board.forgetMeasuring(4000 * millisecond)
    #expect(board.measured(until: now) == 6000 * millisecond)
    board.forgetMeasuring(4_000_000 * millisecond)
    #expect(board.measured(until: now) == 0)
  }
}
