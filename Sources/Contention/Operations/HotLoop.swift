import CSystem

/// Repeats `operation` until the gate closes or the operations are done, one stretch after another,
/// and publishes the counts to the worker's tally in between.
///
/// Never inlined into the closure that calls it: that is a thunk to the compiler (Swift 6.3), which
/// marks calls to C in thunks as not to be inlined. Spin hint, work and tick counter were then real
/// calls that spilled every register, twice per operation.
@inline(never)
func hammer<O: Operation>(_ operation: O, _ desk: borrowing Desk, _ assignment: Assignment) {
  desk.tally.gap.store(assignment.gap)
  if O.waits { desk.beginSampling(period: assignment.pace.samplePeriod) }
  var worker = Registers(desk, assignment)
  var goesOn = true
  while goesOn {
    worker.publish(endsWithCAS: O.endsWithCAS, retries: O.retries)
    let stretch = nextStretch(desk.tally, after: worker.operations, assignment, waits: O.waits)
    guard stretch.operations > 0, worker.begin(stretch, backoff: assignment.backoff)
    else { break }
    if O.waits, stretch.beginsTimed { goesOn = performTimed(operation, &worker) }
    goesOn = goesOn && performStretch(stretch.kind, operation, &worker)
  }
  operation.finish(&worker)
  worker.publish(endsWithCAS: O.endsWithCAS, retries: O.retries)
  worker.save()
}

// MARK: Loops

/// Which loop a stretch runs in.
enum LoopKind {
  /// Operations and nothing else.
  case plain
  /// With the work between two operations that was asked for.
  case working
  /// With that, and a note of who was there before.
  case noting
}

@inline(__always)
private func performStretch<O: Operation>(
  _ kind: LoopKind, _ operation: O, _ worker: inout Registers
) -> Bool {
  switch kind {
  case .plain: perform(operation, &worker)
  case .working: performWorking(operation, &worker)
  case .noting: performNoting(operation, &worker)
  }
}

/// The hot loop: one stretch, or what the gate leaves of it. False: an operation gave up, and so does
/// the worker.
///
/// Specialised for each operation type, where everything is concrete: no existential, no retain, no
/// bounds check, no lock. It does what a bare loop does: it looks whether to go on, a plain load of
/// a line that nobody else writes during the slice, performs, and counts. x86-64: the operation's
/// own instructions, then `inc`, `mov`, `cmp` and a jump.
///
/// Never inlined, so that it has all registers to itself: those of the caller had its counts stored
/// at every operation, and a store holds up the next locked instruction.
@inline(never)
private func perform<O: Operation>(_ operation: O, _ caller: inout Registers) -> Bool {
  var worker = caller
  worker.isTiming = false
  worker.isNoting = false
  var isPerformed = true
  while worker.goesOn {
    isPerformed = operation.perform(&worker)
    guard isPerformed else { break }
    worker.operations &+= 1
  }
  caller.take(from: worker)
  // Where none is done inside, its state would take a register, and pushed others out to memory.
  if O.worksInside { caller.work = worker.work }
  return isPerformed
}

/// The hot loop with work between two operations. A loop of its own, chosen before the stretch: not
/// even the question whether there is work stands in the other one, and nothing but the work in this.
@inline(never)
private func performWorking<O: Operation>(_ operation: O, _ caller: inout Registers) -> Bool {
  var worker = caller
  worker.isTiming = false
  worker.isNoting = false
  var isPerformed = true
  while worker.goesOn {
    isPerformed = operation.perform(&worker)
    guard isPerformed else { break }
    worker.operations &+= 1
    worker.outsideWork()
  }
  caller.take(from: worker)
  caller.work = worker.work
  return isPerformed
}

/// A loop that notes who was there before, which takes time. Nobody looks at its rate.
@inline(never)
private func performNoting<O: Operation>(_ operation: O, _ caller: inout Registers) -> Bool {
  var worker = caller
  worker.isTiming = false
  worker.isNoting = true
  var isPerformed = true
  while worker.goesOn {
    isPerformed = operation.perform(&worker)
    guard isPerformed else { break }
    worker.operations &+= 1
    worker.outsideWork()
  }
  caller.take(from: worker)
  caller.work = worker.work
  return isPerformed
}

/// The one operation of a stretch whose wait is timed. False: it gave up.
@inline(never)
private func performTimed<O: Operation>(_ operation: O, _ worker: inout Registers) -> Bool {
  worker.isTiming = true
  guard operation.perform(&worker) else { return false }
  worker.operations &+= 1
  worker.outsideWork()
  return true
}

// MARK: Stretches

/// Operations that a worker does without looking up.
struct Stretch {
  /// How many; 0: there is nothing left to do.
  let operations: UInt64
  /// Whether the wait of the first one is timed.
  var beginsTimed = false
  /// The loop that does them.
  var kind = LoopKind.plain
}

/// Does what a worker does besides operations, and plans the next stretch: so short that what is
/// published trails by an eighth at most. Publishing after each operation would cost an uncontended
/// fetch-add 5 %, as a locked instruction waits until all stores before it have reached the cache; and
/// even a jump that is not foreseen once in 16 costs a plain load and store a third.
///
/// Before all have begun, stretches are of one operation, and what was done is noted: a worker that
/// is alone contends with nobody. Not where operations are counted: there all of them count.
///
/// Never inlined, so that the hot loop keeps its registers to itself.
@inline(never)
private func nextStretch(
  _ tally: Tally, after operations: UInt64, _ assignment: Assignment, waits: Bool
) -> Stretch {
  let kind: LoopKind =
    assignment.notesOrder ? .noting : assignment.outsideWork > 0 ? .working : .plain
  let left = assignment.operations - min(operations, assignment.operations)
  if assignment.operations == .max, let line = assignment.line, tally.isEarly {
    tally.noteEarly(operations, isOver: line.isFull)
    if tally.isEarly { return Stretch(operations: min(1, left), kind: kind) }
  }
  var length = min(left, max(1, min(operations / 8, assignment.pace.longestStretch)))
  // Nobody looks at the waits of a slice whose order is noted, and a timed operation would not be.
  guard waits, !assignment.notesOrder, length > 0 else {
    return Stretch(operations: length, kind: kind)
  }
  let beginsTimed = operations >= tally.nextTimed.load()
  if beginsTimed { tally.nextTimed.store(operations &+ assignment.pace.samplePeriod) }
  length = min(length, tally.nextTimed.load() &- operations)
  return Stretch(operations: length, beginsTimed: beginsTimed, kind: kind)
}
