import CThreads

/// What one worker owns: its number, its tally, its recorder, its place in the crew.
struct Desk: Sendable {
  let index: Int
  let tally: Tally
  let waits: WaitRecorder
  let gate: Gate.OpenWord
}

/// The only hot loop: repeats `operation` until the gate closes or the operations are done, and
/// publishes the counts to the worker's tally on the way.
///
/// Specialised for each operation type, where everything is concrete: no existential, no retain, no
/// bounds check, no lock. The tally is written with plain stores to a line that only this worker
/// writes, and the gate is a plain load of a line that nobody writes during the slice.
///
/// Never inlined into the closure that calls it: that is a thunk to the compiler (Swift 6.3), which
/// marks calls to C in thunks as not to be inlined. Spin hint, work and tick counter were then real
/// calls that spilled every register, twice per operation.
@inline(never)
func hammer<O: Operation>(_ operation: O, _ desk: borrowing Desk, _ assignment: Assignment) {
  desk.tally.due.store(1)
  desk.tally.backoff.store(assignment.backoff.number)
  desk.tally.gap.store(assignment.gap)
  var worker = Registers(desk, assignment)
  while worker.gate.isOpen {
    guard operation.perform(&worker) else { break }
    worker.operations &+= 1
    guard _slowPath(worker.operations == desk.tally.due.load()) else { continue }
    worker.publish(endsWithCAS: O.endsWithCAS, retries: O.retries)
    guard doChores(desk.tally, after: worker.operations, assignment) else { break }
  }
  operation.finish(&worker)
  worker.publish(endsWithCAS: O.endsWithCAS, retries: O.retries)
  worker.save()
}

/// Operations from one publication to the next at most. Publishing after each would cost an
/// uncontended fetch-add 5 %, as a locked instruction waits until all stores before it have reached
/// the cache; and even a jump that is not foreseen once in 16 costs a plain load and store a third.
private let longestPublishPeriod: UInt64 = 1024

/// Does what a worker does besides operations, and notes when it is due again: so soon that what is
/// published trails by an eighth at most, or after each operation if there is outside work. False:
/// the operations are done.
///
/// Never inlined, so that the hot loop asks one question after each operation and keeps its
/// registers to itself.
@inline(never)
private func doChores(_ tally: Tally, after operations: UInt64, _ assignment: Assignment) -> Bool {
  guard operations < assignment.operations else { return false }
  if assignment.outsideWork > 0 { tally.perform(work: assignment.outsideWork) }
  let trail = assignment.outsideWork > 0 ? 0 : operations / 8
  let period = max(1, min(trail, longestPublishPeriod, assignment.operations - operations))
  tally.due.store(operations + period)
  return true
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
