import CThreads

/// What a worker keeps in CPU registers while it hammers: its counts, and what its operations need.
///
/// A local value of the hot loop. It must never be passed to code that is not inlined, or it would
/// have to live in memory.
struct Registers {
  /// One operation in so many is timed. A prime, so that it falls into step with nothing.
  static let samplePeriod = 61

  /// The counts of this slice.
  var counts = Counts()
  /// The highest sample offered in this slice (scenario `max`).
  var peak: UInt64 = 0
  /// The last value seen (scenario `max`), or the last round (scenario `once`).
  var seen: UInt64 = 0
  /// Where the next ID is noted (scenario `ids`).
  var ids = IDLog.Cursor()
  /// The worker's number.
  let index: Int
  let gate: Gate.OpenWord
  let gap: UInt64
  let criticalSection: UInt64

  private let backoff: Backoff
  private let waits: WaitRecorder
  private var untilSample: Int
  private var workState: UInt64 = 1
  private var randomState: UInt64

  @inline(__always)
  init(_ desk: borrowing Desk, _ assignment: Assignment) {
    index = desk.index
    gate = desk.gate
    gap = assignment.gap
    criticalSection = assignment.criticalSection
    backoff = assignment.backoff
    waits = desk.waits
    untilSample = desk.waits.untilSample
    randomState = desk.waits.randomState
  }

  /// A fresh row of failed attempts.
  @inline(__always)
  var spin: Spin { Spin(backoff, gate: gate) }

  /// Does `steps` steps of work, each about 1 ns.
  @inline(__always)
  mutating func work(_ steps: UInt64) { workState = ct_work(workState, steps) }

  /// A pseudo-random number (Marsaglia, "Xorshift RNGs", 2003).
  @inline(__always)
  mutating func random() -> UInt64 {
    randomState ^= randomState &<< 13
    randomState ^= randomState &>> 7
    randomState ^= randomState &<< 17
    return randomState
  }

  /// Before asking for a lock: the tick count if this wait is one of those that are timed, else 0.
  @inline(__always)
  mutating func beginWait() -> UInt64 {
    untilSample &-= 1
    guard untilSample <= 0 else { return 0 }
    untilSample = Self.samplePeriod
    return Clock.ticks()
  }

  /// Inside the lock: the tick count if the wait that began at `asked` is timed, else 0.
  @inline(__always)
  func endWait(_ asked: UInt64) -> UInt64 { asked == 0 ? 0 : Clock.ticks() }

  /// After the lock is free again, so that recording makes nobody wait: records a timed wait.
  @inline(__always)
  func recordWait(from asked: UInt64, to granted: UInt64) {
    if asked != 0 { waits.record(from: asked, to: granted) }
  }

  /// Remembers for the next slice what must not begin anew with each one.
  @inline(__always)
  func save() {
    waits.untilSample = untilSample
    waits.randomState = randomState
  }
}
