import CSystem

/// What a worker keeps in CPU registers while it hammers: what it has done, and what its operations
/// need.
///
/// What happens at every operation is counted here and published now and then. What happens less
/// often is counted in the ``tally`` straight away, which spares the hot loop a register.
///
/// The hot loop works on a copy. No code that is not inlined gets a reference to it: a value with an
/// address would have to live in memory.
struct Registers {
  /// Operations done in this slice.
  var operations: UInt64 = 0
  /// Whether the present operation's wait is timed. A constant false in the hot loop, where the compiler
  /// removes whatever depends on it.
  var isTiming = false
  /// Whether the order of workers is noted: who had the lock, or changed the word, before. A constant in
  /// each loop, and false in those whose rate counts.
  var isNoting = false
  /// Compare-and-swap failures in this slice, where an attempt follows at once: a store in between
  /// would hold it up.
  var casFailures: UInt64 = 0
  /// State of the work that is part of the loop, between operations or inside a lock.
  var work: UInt64
  /// The worker's number.
  let index: Int
  let tally: Tally
  let gate: GateWord
  private let criticalSteps: UInt64
  private let waits: WaitRecorder?
  private let outsideSteps: UInt64

  /// The registers of worker number `index`, at the beginning of a slice.
  ///
  /// - Parameters:
  ///   - waits: where its sampled waits are recorded; nil: nowhere.
  ///   - criticalSteps: steps of work inside a lock.
  ///   - outsideSteps: steps of work between two operations.
  @inline(__always)
  init(
    index: Int, tally: Tally, gate: GateWord, waits: WaitRecorder? = nil,
    criticalSteps: UInt64 = 0, outsideSteps: UInt64 = 0
  ) {
    self.index = index
    self.tally = tally
    self.gate = gate
    self.waits = waits
    self.criticalSteps = criticalSteps
    self.outsideSteps = outsideSteps
    work = tally.loopWork.load()
  }

  /// Takes over what a copy, which never left the registers, has done. Field by field: the compiler
  /// (Swift 6.3) would see through a whole copy and work on the original, in memory.
  @inline(__always)
  mutating func take(from copy: Registers) {
    operations = copy.operations
    casFailures = copy.casFailures
  }

  /// Whether the present stretch goes on: it is not done, and the gate is not closing. One load answers
  /// both, because the conductor sets the limit to 0 when it closes the gate.
  @inline(__always)
  var goesOn: Bool { operations < tally.limit.load() }

  /// Goes on to `count` more operations, and tells whether the gate is still open. Why the load is
  /// sequentially consistent: see ``Tally/proceed(to:spin:)``.
  @inline(__always)
  func proceed(by count: UInt64, backoff: Backoff) -> Bool {
    tally.proceed(to: operations &+ count, spin: backoff)
    return SequentiallyConsistent().load(gate.word.shared) != 0
  }

  /// Waits for something that another worker does: looks until `condition` holds.
  ///
  /// Once the gate is closing, spinning turns into yielding, so that the holder of a lock runs and
  /// the slice ends promptly however many workers share a CPU.
  @inline(__always)
  func wait(_ access: some Access, until condition: () -> Bool) {
    access.wait(until: condition) { spin(until: condition) }
  }

  @inline(__always)
  private func spin(until condition: () -> Bool) {
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
  mutating func criticalAdd(_ plain: some Access, to value: SharedWord) {
    let before = plain.load(value)
    work = cs_work(work, criticalSteps)
    plain.store(before &+ 1, in: value)
  }

  /// Does the work between two operations that was asked for.
  @inline(__always)
  mutating func outsideWork() { work = cs_work(work, outsideSteps) }

  // MARK: The order of workers

  /// Notes that this worker has the lock that `holder` belongs to. The caller holds the lock, which
  /// orders the relaxed accesses to `holder`.
  @inline(__always)
  func noteHolder(_ plain: some Access, _ holder: SharedWord) {
    let me = UInt64(truncatingIfNeeded: index &+ 1)
    tally.changes.bump()
    guard plain.load(holder) != me else { return }
    plain.store(me, in: holder)
    tally.runs.bump()
  }

  /// Notes that this worker changed a word from `found` to `left`. No two changes leave the same value,
  /// so a worker that finds what it left knows that nobody came in between.
  @inline(__always)
  func noteChange(from found: UInt64, to left: UInt64) {
    tally.changes.bump()
    if found != tally.left.load() || tally.runs.load() == 0 { tally.runs.bump() }
    tally.left.store(left)
  }

  /// Records a wait between two tick counts.
  @inline(__always)
  func recordWait(from asked: UInt64, to granted: UInt64) {
    waits?.record(from: asked, to: granted)
  }

  /// Stores in the tally what is counted here, for the sampler. Relaxed stores suffice, though a reader
  /// may see one figure newer than another: exact figures are read when the gate is closed.
  @inline(__always)
  func publish(endsWithCAS: Bool, retries: Bool) {
    tally.operations.store(operations)
    if endsWithCAS { tally.casSuccesses.store(operations) }
    if retries { tally.casFailures.store(casFailures) }
  }

  /// Leaves in the tally what the next slice, which counts from 0 again, goes on with.
  @inline(__always)
  func save() { tally.loopWork.store(work) }
}
