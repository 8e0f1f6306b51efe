/// Parks workers between slices and lets them run during one.
///
/// The gate counts the workers that are *inside* a slice; they enter and leave under its lock. It
/// does not count the parked ones: with 64 workers on 2 CPUs some never wake during a slice, and a
/// conductor that waited for them to park again would wait for ever.
///
/// Who may call what: workers ``enter(worker:after:)`` and ``leave()``; the conductor everything
/// else. Any thread may ring the ``bell``, which is all that the screen's thread does: the mutex
/// belongs to workers, and one that lost its CPU while it holds it may not run again for seconds.
/// The conductor can afford to wait for that, because it waits for the workers anyway.
///
/// Why relaxed loads of ``GateWord``, and of what ``Tally/interrupt()`` stores, suffice in hot loops:
/// they carry no data. Everything the conductor writes before a slice happens before the worker's
/// operations, and everything the workers wrote happens before the conductor reads it, because both
/// sides pass through the lock.
final class Gate: Sendable {
  /// What a worker is told when it enters a slice.
  struct Pass: Sendable {
    /// The number of the slice.
    let slice: UInt64
    /// What to do in it.
    let assignment: Assignment
  }

  private struct State {
    var slice: UInt64 = 0
    var assignment: Assignment?
    var inside = 0
    var workerLimit = Int.max
  }

  let open: GateWord
  /// Where workers meet in slices that begin for all at once.
  let line: StartLine
  /// Wakes the conductor: the last worker has left, or another thread wants something.
  let bell: Bell
  /// Workers that have left the slice. Written under the mutex, read without it: the conductor would
  /// have to queue up behind every worker that has just been woken.
  private let finished: RelaxedWord
  private let memory = SharedMemory()
  private let mutex: PthreadMutex
  /// Workers wait here for a slice.
  private let opened: Condition
  private let state: Guarded<State>

  init() {
    open = GateWord(word: memory.relaxedWord())
    line = StartLine(in: memory)
    finished = memory.relaxedWord()
    mutex = PthreadMutex(in: memory)
    opened = Condition(in: memory)
    bell = Bell(in: memory)
    state = Guarded(State(), by: mutex)
  }

  // MARK: Workers

  /// Waits for a slice after number `slice` that `worker` takes part in; nil: the worker is
  /// dismissed.
  func enter(worker: Int, after slice: UInt64) -> Pass? {
    state.wait(for: opened) { state -> Pass?? in
      if worker >= state.workerLimit { return .some(nil) }
      guard let assignment = state.assignment, state.slice > slice, worker < assignment.workers
      else { return nil }
      state.inside += 1
      return Pass(slice: state.slice, assignment: assignment)
    }
  }

  /// Says that a worker is done with the slice that it entered.
  func leave() {
    let isLast = state.locked { state in
      state.inside -= 1
      finished.bump()
      return state.inside == 0
    }
    if isLast { bell.ring() }
  }

  // MARK: Conductor

  /// Starts a slice: workers enter as they wake.
  func open(_ assignment: Assignment) {
    state.locked { state in
      state.slice += 1
      finished.store(0)
      line.reset()
      state.assignment = assignment
      open.word.store(1)
    }
    // After the mutex is free: otherwise each woken worker would find it taken, and fall asleep again.
    opened.broadcast()
  }

  /// Waits until this number of workers have finished, `nanoseconds` have passed, or `isInterrupted` holds,
  /// which is asked again whenever the bell rings. Takes no lock.
  func watch(for workers: Int, nanoseconds: UInt64, unless isInterrupted: () -> Bool) {
    let (deadline, isEndless) = Clock.nanoseconds().addingReportingOverflow(nanoseconds)
    while !isInterrupted(), finished.load() < UInt64(workers) {
      let now = Clock.nanoseconds()
      guard isEndless || now < deadline else { return }
      bell.wait(nanoseconds: isEndless ? .max : deadline - now)
    }
  }

  /// Whether this number of workers have finished. Takes no lock.
  func hasFinished(_ workers: Int) -> Bool { finished.load() >= UInt64(workers) }

  /// Waits until `isInterrupted` holds. The gate is closed.
  func rest(until isInterrupted: () -> Bool) {
    while !isInterrupted() { bell.wait() }
  }

  /// Ends the slice and waits until nobody is inside. Workers see the closed word within one
  /// operation, or one turn of a spin loop, so this is bounded by the time that the scheduler needs
  /// to run each of them once.
  ///
  /// - Parameter tallies: those of the workers, which are interrupted through them.
  func close(_ tallies: [Tally] = []) {
    // Before taking the mutex: with hundreds of workers just woken the conductor queues up behind
    // them, and each of them would use the whole time that it is given.
    SequentiallyConsistent().store(0, in: open.word.shared)
    for tally in tallies { tally.interrupt() }
    var inside = state.locked { state in
      state.assignment = nil
      return state.inside
    }
    while inside > 0 {
      bell.wait()
      inside = state.locked { $0.inside }
    }
  }

  /// Lets workers numbered `limit` and above end. The gate is closed.
  func dismiss(from limit: Int) {
    state.locked { state in
      state.workerLimit = limit
      opened.broadcast()
    }
  }
}
