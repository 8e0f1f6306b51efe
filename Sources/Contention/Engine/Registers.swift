/// What a worker keeps in CPU registers while it hammers: what it has done, and what its operations
/// need.
///
/// What happens at every operation is counted here and published now and then. What happens less
/// often is counted in the ``tally`` straight away, which spares the hot loop a register.
///
/// A local value of the hot loop. It must never be passed to code that is not inlined, or it would
/// have to live in memory.
struct Registers {
  /// One operation in so many is timed. A prime, so that it falls into step with nothing; and as
  /// large as it is because timing costs some 15 ns and a free spin lock takes 2.
  static let samplePeriod: UInt64 = 509

  /// Operations done in this slice.
  var operations: UInt64 = 0
  /// Compare-and-swap failures in this slice, where an attempt follows at once: a store in between
  /// would hold it up.
  var casFailures: UInt64 = 0
  /// The last value seen (scenario `max`), or the last round (scenario `once`).
  var seen: UInt64 = 0
  /// Where the next ID is noted (scenario `ids`).
  var ids = IDLog.Cursor()
  /// The worker's number.
  let index: Int
  let tally: Tally
  let gate: Gate.OpenWord
  private let criticalSteps: UInt64
  private let waits: WaitRecorder
  private var randomState: UInt64

  @inline(__always)
  init(_ desk: borrowing Desk, _ assignment: Assignment) {
    index = desk.index
    tally = desk.tally
    gate = desk.gate
    criticalSteps = assignment.criticalSection
    waits = desk.waits
    randomState = desk.tally.random.load()
  }

  /// Waits for something that another worker does: looks until `condition` holds.
  @inline(__always)
  func wait(until condition: () -> Bool) {
    guard _slowPath(!condition()) else { return }
    let spin = Spin(tally, gate)
    repeat { spin.wait() } while !condition()
  }

  /// Tries until `attempt` succeeds. Without backoff nothing at all stands between two attempts.
  @inline(__always)
  func retry(until attempt: () -> Bool) {
    guard _slowPath(!attempt()) else { return }
    if tally.backoff.load() == Backoff.none.number {
      while !attempt() {}
    } else {
      let spin = Spin(tally, gate)
      repeat { spin.backOff() } while !attempt()
    }
  }

  /// Widens the window between the load and the store of a broken variant, as was asked for.
  @inline(__always)
  func gap() {
    let steps = tally.gap.load()
    if _slowPath(steps != 0) { tally.perform(work: steps) }
  }

  /// Does the work inside the lock that was asked for.
  @inline(__always)
  func criticalSection() {
    if _slowPath(criticalSteps != 0) { tally.perform(work: criticalSteps) }
  }

  /// A pseudo-random number (Marsaglia, "Xorshift RNGs", 2003).
  @inline(__always)
  mutating func random() -> UInt64 {
    randomState ^= randomState &<< 13
    randomState ^= randomState &>> 7
    randomState ^= randomState &<< 17
    return randomState
  }

  /// Whether the present operation's wait is one of those that are timed.
  @inline(__always)
  func isTimed() -> Bool {
    guard _slowPath(operations == tally.nextTimed.load()) else { return false }
    tally.nextTimed.store(operations &+ Self.samplePeriod)
    return true
  }

  /// Records a wait between two tick counts.
  @inline(__always)
  func recordWait(from asked: UInt64, to granted: UInt64) { waits.record(from: asked, to: granted) }

  /// Shows in the tally what is counted here. Figures of one instant may not match each other, and
  /// need not: exact ones are read when the gate is closed.
  @inline(__always)
  func publish(endsWithCAS: Bool, retries: Bool) {
    tally.operations.store(operations)
    if endsWithCAS { tally.casSuccesses.store(operations) }
    if retries { tally.casFailures.store(casFailures) }
  }

  /// Remembers for the next slice, which counts from 0 again, what goes on.
  @inline(__always)
  func save() {
    let next = tally.nextTimed.load()
    tally.nextTimed.store(next > operations ? next &- operations : 0)
    tally.random.store(randomState)
  }
}
