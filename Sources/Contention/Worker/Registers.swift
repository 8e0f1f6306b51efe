import CSystem

/// What a worker keeps in CPU registers while it hammers: what it has done, and what its operations
/// need.
///
/// What happens at every operation is counted here and published now and then. What happens less
/// often is counted in the ``tally`` straight away, which spares the hot loop a register.
///
/// The hot loop works on a copy that is passed to no code that is not inlined, or it would have to
/// live in memory.
struct Registers {
  /// Operations done in this slice.
  var operations: UInt64 = 0
  /// Whether the present operation's wait is timed. False throughout the hot loop, as the compiler
  /// knows, and so nothing there.
  var isTiming = false
  /// Whether it is noted who was there before. False throughout the loops whose rate counts, as
  /// ``isTiming`` is.
  var isNoting = false
  /// Compare-and-swap failures in this slice, where an attempt follows at once: a store in between
  /// would hold it up.
  var casFailures: UInt64 = 0
  /// The last value seen (scenario `max`), or the last round (scenario `once`).
  var seen: UInt64 = 0
  /// The highest sample offered (scenario `max`). Kept without a branch: nobody can foresee whether a
  /// sample is higher, and asking cost the loops of `max` up to 8 %.
  var peak: UInt64 = 0
  /// Where the next ID is noted (scenario `ids`).
  var ids = IDLog.Cursor()
  /// State of the work that is part of the loop, between operations or inside a lock.
  var work: UInt64
  /// The worker's number.
  let index: Int
  let tally: Tally
  let gate: Gate.OpenWord
  private let criticalSteps: UInt64
  private let waits: WaitRecorder
  private let outsideSteps: UInt64
  private var randomState: UInt64

  @inline(__always)
  init(_ desk: borrowing Desk, _ assignment: Assignment) {
    index = desk.index
    tally = desk.tally
    gate = desk.gate
    criticalSteps = assignment.criticalSection
    outsideSteps = assignment.outsideWork
    work = desk.tally.loopWork.load()
    waits = desk.waits
    randomState = desk.tally.random.load()
  }

  /// Takes over what a copy, which never left the registers, has done. Field by field: the compiler
  /// (Swift 6.3) would see through a whole copy and work on the original, in memory.
  @inline(__always)
  mutating func take(from copy: Registers) {
    operations = copy.operations
    casFailures = copy.casFailures
    seen = copy.seen
    peak = copy.peak
    ids = copy.ids
    randomState = copy.randomState
  }

  /// Whether the present stretch goes on: it is not done, and the gate is not closing. One question,
  /// which asks for both, as the conductor takes the limit away when it closes the gate.
  @inline(__always)
  var goesOn: Bool { operations < tally.limit.load() }

  /// Goes on with a stretch, and tells whether the gate is still open.
  @inline(__always)
  func begin(_ stretch: Stretch, backoff: Backoff) -> Bool {
    tally.proceed(to: operations &+ stretch.operations, spin: backoff)
    return SequentiallyConsistent.load(gate.word) != 0
  }

  /// Waits for something that another worker does: looks until `condition` holds.
  ///
  /// Once the gate is closing, spinning turns into yielding, so that the holder of a lock runs and
  /// the slice ends promptly however many workers share a CPU.
  @inline(__always)
  func wait(until condition: () -> Bool) {
    guard _slowPath(!condition()) else { return }
    while tally.spin.load() <= Backoff.pause.number {
      cs_spin_hint()
      if condition() { return }
    }
    tally.pauses.store(1)
    repeat { Spin.backOff(tally) } while !condition()
  }

  /// Tries until `attempt` succeeds. Without backoff nothing at all stands between two attempts.
  /// Lock-free: some worker always succeeds, so this needs no look at the gate.
  @inline(__always)
  func retry(until attempt: () -> Bool) {
    guard _slowPath(!attempt()) else { return }
    if tally.spin.load() == Backoff.none.number {
      while !attempt() {}
    } else {
      tally.pauses.store(1)
      repeat { Spin.backOff(tally) } while !attempt()
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

  /// Adds 1 to `value` by a load and a store, with the work inside the lock that was asked for in
  /// between.
  @inline(__always)
  mutating func criticalAdd(to value: SharedWord) {
    let before = value.load()
    work = cs_work(work, criticalSteps)
    value.store(before &+ 1)
  }

  /// Does the work between two operations that was asked for.
  @inline(__always)
  mutating func outsideWork() { work = cs_work(work, outsideSteps) }

  // MARK: Who was there before

  /// Notes that this worker has the lock that `holder` belongs to. While it is held.
  @inline(__always)
  func noteHolder(_ holder: SharedWord) {
    let me = UInt64(truncatingIfNeeded: index &+ 1)
    tally.changes.bump()
    guard holder.load() != me else { return }
    holder.store(me)
    tally.runs.bump()
  }

  /// Notes that this worker changed a word from `found` to `left`, where every change leaves another
  /// value: what it finds is its own if nobody came in between.
  @inline(__always)
  func noteChange(from found: UInt64, to left: UInt64) {
    tally.changes.bump()
    if found != tally.left.load() || tally.runs.load() == 0 { tally.runs.bump() }
    tally.left.store(left)
  }

  /// A pseudo-random number (Marsaglia, "Xorshift RNGs", 2003).
  @inline(__always)
  mutating func random() -> UInt64 {
    randomState ^= randomState &<< 13
    randomState ^= randomState &>> 7
    randomState ^= randomState &<< 17
    return randomState
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

  /// Leaves in the tally what is asked for after the slice, and what the next one, which counts from 0
  /// again, goes on with.
  @inline(__always)
  func save() {
    tally.peak.store(peak)
    tally.random.store(randomState)
    tally.loopWork.store(work)
  }
}
