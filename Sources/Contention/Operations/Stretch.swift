/// Operations that a worker does in one loop, between two times that it publishes its counts.
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
  /// With that, and a note of the order of workers.
  case noting
}

/// Plans the next stretch, and notes what has to be noted between two of them. A stretch is so short that
/// what is published trails by an eighth at most, and not shorter: publishing after each operation would
/// cost an uncontended fetch-add 5 %, because a locked instruction waits until all stores before it have
/// reached the cache, and one mispredicted jump in 16 operations costs a plain load and store a third
/// (`atomtop calibrate`, 1 worker).
///
/// In a timed slice, stretches have one operation until all workers have begun, and what was done so far
/// is noted to be left out of the rate: a worker that is alone contends with nobody.
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
  // A slice that notes the order times no waits: a timed operation would not be noted.
  guard waits, !assignment.notesOrder, length > 0 else {
    return Stretch(operations: length, kind: kind)
  }
  let beginsTimed = operations >= tally.nextTimed.load()
  if beginsTimed { tally.nextTimed.store(operations &+ assignment.pace.samplePeriod) }
  length = min(length, tally.nextTimed.load() &- operations)
  return Stretch(operations: length, beginsTimed: beginsTimed, kind: kind)
}
