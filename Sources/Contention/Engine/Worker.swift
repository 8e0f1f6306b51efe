import CThreads

/// What one worker owns: its number, its tally, its recorder, its place in the crew.
struct Desk: Sendable {
  let index: Int
  let tally: Tally
  let waits: WaitRecorder
  let gate: Gate.OpenWord

  /// Has one operation in a period timed. The worker, at the beginning of a slice.
  @inline(never)
  func beginSampling(period: UInt64) {
    waits.begin(period: period)
    // Anywhere in the first period, so that no operation of a slice is likelier than another. (The
    // first one finds every cache cold.)
    tally.nextTimed.store(Clock.ticks() % period)
  }
}

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
    goesOn = goesOn && perform(operation, &worker)
  }
  operation.finish(&worker)
  worker.publish(endsWithCAS: O.endsWithCAS, retries: O.retries)
  worker.save()
}

/// The only hot loop: one stretch, or what the gate leaves of it. False: an operation gave up, and so
/// does the worker.
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
  var isPerformed = true
  while worker.goesOn {
    isPerformed = operation.perform(&worker)
    guard isPerformed else { break }
    worker.operations &+= 1
  }
  caller.take(from: worker)
  return isPerformed
}

/// The one operation of a stretch whose wait is timed. False: it gave up.
@inline(never)
private func performTimed<O: Operation>(_ operation: O, _ worker: inout Registers) -> Bool {
  worker.isTiming = true
  guard operation.perform(&worker) else { return false }
  worker.operations &+= 1
  return true
}

/// Operations that a worker does without looking up.
struct Stretch {
  /// How many; 0: there is nothing left to do.
  let operations: UInt64
  /// Whether the wait of the first one is timed.
  let beginsTimed: Bool
}

/// Does what a worker does besides operations, and plans the next stretch: so short that what is
/// published trails by an eighth at most, and of one operation if there is outside work. Publishing
/// after each operation would cost an uncontended fetch-add 5 %, as a locked instruction waits until
/// all stores before it have reached the cache; and even a jump that is not foreseen once in 16
/// costs a plain load and store a third.
///
/// Never inlined, so that the hot loop keeps its registers to itself.
@inline(never)
private func nextStretch(
  _ tally: Tally, after operations: UInt64, _ assignment: Assignment, waits: Bool
) -> Stretch {
  guard operations < assignment.operations else {
    return Stretch(operations: 0, beginsTimed: false)
  }
  if assignment.outsideWork > 0, operations > 0 { tally.perform(work: assignment.outsideWork) }
  var length =
    assignment.outsideWork > 0 ? 1 : max(1, min(operations / 8, assignment.pace.longestStretch))
  length = min(length, assignment.operations - operations)
  guard waits else { return Stretch(operations: length, beginsTimed: false) }
  let beginsTimed = operations >= tally.nextTimed.load()
  if beginsTimed { tally.nextTimed.store(operations &+ assignment.pace.samplePeriod) }
  length = min(length, tally.nextTimed.load() &- operations)
  return Stretch(operations: length, beginsTimed: beginsTimed)
}

/// A worker's whole life: wait for a slice, hammer, leave, until dismissed.
struct Worker: Sendable {
  let desk: Desk
  let gate: Gate
  let priority: Priority
  let allowedCPUs: [Int]

  /// Runs on the worker's own thread.
  func live() {
    ct_name_thread("worker \(desk.index)")
    if priority == .idle {
      // Where even nice is refused the worker runs like any other thread, and only the screen is
      // less lively for it.
      _ = ct_lower_priority()
    }
    var slice: UInt64 = 0
    var isPinned = false
    while let pass = gate.enter(worker: desk.index, after: slice) {
      slice = pass.slice
      place(pinned: pass.assignment.isPinned, was: &isPinned)
      meet(pass.assignment)
      desk.tally.started.store(Clock.nanoseconds())
      pass.assignment.contest.hammer(desk, pass.assignment)
      desk.tally.stopped.store(Clock.nanoseconds())
      gate.leave()
    }
  }

  /// Pins or unpins when that changed, and notes the CPU.
  private func place(pinned: Bool, was isPinned: inout Bool) {
    if pinned != isPinned {
      if pinned {
        // Refused where the system has no pinning: the noted CPU tells the truth.
        _ = ct_pin(Int32(allowedCPUs[desk.index % allowedCPUs.count]))
      } else {
        _ = allowedCPUs.map(Int32.init).withUnsafeBufferPointer {
          ct_unpin($0.baseAddress, Int32($0.count))
        }
      }
      isPinned = pinned
    }
    desk.tally.cpu.store(UInt64(Int(ct_current_cpu()) + 1))
  }

  /// Waits at the start line until every worker is there or the gate closes. Yields, because
  /// there may be more workers than CPUs.
  private func meet(_ assignment: Assignment) {
    guard let line = assignment.startLine else { return }
    _ = line.increment()
    while line.load() < UInt64(assignment.workers), desk.gate.isOpen { sched_yield() }
  }
}
