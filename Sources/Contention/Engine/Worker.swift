import CSystem

/// A worker's whole life: wait for a slice, hammer, leave, until dismissed.
struct Worker: Sendable {
  let desk: Desk
  let gate: Gate
  let priority: Priority

  /// Runs on the worker's own thread.
  func live() {
    cs_name_thread("worker \(desk.index)")
    switch priority {
    // Where even nice is refused the worker runs like any other thread, and only the screen is less
    // lively for it.
    case .idle: _ = cs_lower_priority()
    // An inherited policy might run it before everything else, or after.
    case .normal: _ = cs_normal_priority()
    }
    var slice: UInt64 = 0
    var pinnedTo: Int?
    // To get through the gate among a thousand others takes CPU time, too, and it is this worker's own.
    var parked = ThreadTimes.current()
    while let pass = gate.enter(worker: desk.index, after: slice) {
      slice = pass.slice
      place(pass.assignment, was: &pinnedTo)
      perform(pass.assignment, since: parked)
      gate.leave()
      parked = ThreadTimes.current()
    }
  }

  /// Pins or unpins when that changed, and notes what the system made of it.
  private func place(_ assignment: Assignment, was pinnedTo: inout Int?) {
    let cpus = assignment.cpus
    let wanted = assignment.isPinned ? cpus[desk.index % cpus.count] : nil
    if let wanted {
      // Refused where the system has no pinning, and undone where somebody else places this process:
      // what is noted tells the truth.
      if wanted != pinnedTo || !cs_is_pinned(Int32(wanted)) { _ = cs_pin(Int32(wanted)) }
    } else if pinnedTo != nil {
      _ = cpus.map(Int32.init).withUnsafeBufferPointer {
        cs_unpin($0.baseAddress, Int32($0.count))
      }
    }
    pinnedTo = wanted
    desk.tally.isPinned.store(wanted.map { cs_is_pinned(Int32($0)) } ?? false ? 1 : 0)
    desk.tally.policy.store(UInt64(cs_thread_policy().rawValue))
    desk.tally.cpu.store(UInt64(Int(cs_current_cpu()) + 1))
  }

  /// Takes part in a slice, unless the slice ends before all workers are there. Its CPU time counts from when
  /// it was `parked`, or, where workers meet, from when all are there.
  private func perform(_ assignment: Assignment, since parked: ThreadTimes) {
    var start = parked
    if let line = assignment.line {
      guard line.arrive(assignment.workers, gate: desk.gate) else { return }
      start = ThreadTimes.current()
    }
    desk.tally.started.store(Clock.nanoseconds())
    assignment.line?.begin(assignment.workers)
    assignment.contest.hammer(desk, assignment)
    desk.tally.stopped.store(Clock.nanoseconds())
    desk.tally.note(start, ThreadTimes.current())
  }
}
