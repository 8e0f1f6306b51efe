import CThreads

/// What one worker owns: its number, its tally, its recorder, its place in the crew.
struct Desk: Sendable {
  let index: Int
  let tally: Tally
  let waits: WaitRecorder
  let gate: Gate.OpenWord
}

/// The only hot loop: repeats `operation` until the gate closes or the operations are done, and
/// publishes the counts to the worker's tally after each.
///
/// Specialised for each operation type, where everything is concrete: no existential, no retain, no
/// bounds check, no lock. What the tally needs are plain stores to a line that only this worker
/// writes; the gate is a plain load of a line that nobody writes during the slice.
///
/// Never inlined into the closure that calls it: that is a thunk to the compiler (Swift 6.3), which
/// marks calls to C in thunks as not to be inlined. Spin hint, work and tick counter were then real
/// calls that spilled every register, twice per operation.
@inline(never)
func hammer<O: Operation>(_ operation: O, _ desk: borrowing Desk, _ assignment: Assignment) {
  var worker = Registers(desk, assignment)
  let tally = desk.tally
  let limit = assignment.operations
  let outsideWork = assignment.outsideWork
  while worker.counts.operations < limit, worker.gate.isOpen {
    guard operation.perform(&worker) else { break }
    worker.counts.operations &+= 1
    publish(worker.counts, keeping: O.keeps, to: tally)
    worker.work(outsideWork)
  }
  operation.finish(&worker)
  publish(worker.counts, keeping: O.keeps, to: tally)
  if O.keeps.contains(.peak) { tally.peak.store(worker.peak) }
  worker.save()
}

/// Relaxed stores by the tally's only writer. Figures of one instant may not match each other, and
/// need not: exact ones are read when the gate is closed.
@inline(__always)
private func publish(_ counts: Counts, keeping kept: Kept, to tally: Tally) {
  tally.operations.store(counts.operations)
  if kept.contains(.cas) {
    tally.casAttempts.store(counts.casAttempts)
    tally.casFailures.store(counts.casFailures)
  }
  if kept.contains(.wins) { tally.wins.store(counts.wins) }
  if kept.contains(.sightings) { tally.sightings.store(counts.sightings) }
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
