/// Operations that a worker does without looking up.
struct Stretch {
  /// How many; 0: there is nothing left to do.
  let operations: UInt64
  /// Whether the wait of the first one is timed.
  var beginsTimed = false
  /// The loop that does them.
  var kind = LoopKind.plain
}

/// Which loop a stretch runs in.
enum LoopKind {
  case plain
  /// With the work between two operations that was asked for.
  case working
  /// With that, and a note of who was there before.
  case noting
}

/// Does what a worker does besides operations, and plans the next stretch: so short that what is
/// published trails by an eighth at most. Publishing after each operation would cost an uncontended
/// fetch-add 5 %, as a locked instruction waits until all stores before it have reached the cache; and
/// even a jump that is not foreseen once in 16 costs a plain load and store a third (`atomtop
/// calibrate`, 1 worker).
///
/// Before all have begun, stretches are of one operation, and what was done is noted: a worker that
/// is alone contends with nobody. Not where operations are counted: there all of them count.
///
/// Never inlined, so that the hot loop keeps its registers to itself.
@inline(never)
func nextStretch(
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
