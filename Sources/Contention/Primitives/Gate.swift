/// Parks workers between slices and lets them run during one.
///
/// The gate counts the workers that are *inside* a slice; they enter and leave under its lock. It
/// does not count the parked ones: with 64 workers on 2 CPUs some never wake during a slice, and a
/// conductor that waited for them to park again would wait for ever.
///
/// Who may call what: workers ``enter(worker:after:)`` and ``leave()``; the conductor everything
/// else, except ``interrupt()``, which any thread may call.
///
/// Why relaxed loads of ``OpenWord`` suffice in hot loops: the word carries no data. Everything the
/// conductor writes before a slice happens before the worker's operations, and everything the
/// workers wrote happens before the conductor reads it, because both sides pass through the lock.
final class Gate: Sendable {
  /// Whether the gate is open, on a line of its own: every worker reads it after every operation
  /// and only the conductor writes it, twice per slice.
  struct OpenWord: Sendable {
    let word: SharedWord

    /// False once the slice is ending.
    @inline(__always)
    var isOpen: Bool { word.load() != 0 }
  }

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
    var finished = 0
    var workerLimit = Int.max
    var isInterrupted = false
  }

  let open: OpenWord
  private let memory = SharedMemory()
  private let mutex: PthreadMutex
  /// Workers wait here for a slice.
  private let opened: Condition
  /// The conductor waits here for workers to leave, for time to pass, for an interruption.
  private let changed: Condition
  private let state: Guarded<State>

  init() {
    open = OpenWord(word: memory.word())
    mutex = PthreadMutex(in: memory)
    opened = Condition(in: memory)
    changed = Condition(in: memory)
    state = Guarded(State(), by: mutex)
  }

  // MARK: Workers

  /// Waits for a slice after number `slice` that `worker` takes part in; nil: the worker is
  /// dismissed.
  func enter(worker: Int, after slice: UInt64) -> Pass? {
    state.locked { state in
      while true {
        if worker >= state.workerLimit { return nil }
        if let assignment = state.assignment, state.slice > slice, worker < assignment.workers {
          state.inside += 1
          return Pass(slice: state.slice, assignment: assignment)
        }
        opened.wait(mutex)
      }
    }
  }

  /// Tells that a worker does no more in the slice that it entered.
  func leave() {
    state.locked { state in
      state.inside -= 1
      state.finished += 1
      if state.inside == 0 { changed.broadcast() }
    }
  }

  // MARK: Conductor

  /// Starts a slice: workers enter as they wake.
  func open(_ assignment: Assignment) {
    state.locked { state in
      state.slice += 1
      state.finished = 0
      state.assignment = assignment
      open.word.store(1)
      opened.broadcast()
    }
  }

  /// Waits until `nanoseconds` have passed, every worker has finished, or somebody interrupts.
  func watch(nanoseconds: UInt64) {
    let deadline = Clock.nanoseconds() &+ nanoseconds
    state.locked { state in
      while !state.isInterrupted, state.finished < state.assignment?.workers ?? 0 {
        let now = Clock.nanoseconds()
        guard now < deadline else { return }
        changed.wait(mutex, nanoseconds: deadline - now)
      }
    }
  }

  /// Ends the slice and waits until nobody is inside. Workers see the closed word within one
  /// operation, or one turn of a spin loop, so this is bounded by the time that the scheduler needs
  /// to run each of them once.
  func close() {
    state.locked { state in
      open.word.store(0)
      state.assignment = nil
      while state.inside > 0 { changed.wait(mutex) }
    }
  }

  /// Waits, the gate being closed, until somebody interrupts; returns at once if somebody did since
  /// the last call.
  func awaitInterruption() {
    state.locked { state in
      while !state.isInterrupted { changed.wait(mutex) }
    }
  }

  /// Ends the conductor's wait, now or the next one. Any thread.
  func interrupt() {
    state.locked { state in
      state.isInterrupted = true
      changed.broadcast()
    }
  }

  /// Makes the conductor's waits wait again.
  func acknowledgeInterruption() {
    state.locked { state in state.isInterrupted = false }
  }

  /// Lets workers numbered `limit` and above end. The gate is closed.
  func dismiss(from limit: Int) {
    state.locked { state in
      state.workerLimit = limit
      opened.broadcast()
    }
  }
}

/// A value that is only touched while a mutex is held.
struct Guarded<Value>: @unchecked Sendable {
  private let box: Box
  private let mutex: PthreadMutex

  private final class Box {
    var value: Value
    init(_ value: Value) { self.value = value }
  }

  init(_ value: Value, by mutex: PthreadMutex) {
    box = Box(value)
    self.mutex = mutex
  }

  /// Runs `body` with the value while the mutex is held.
  func locked<Result>(_ body: (inout Value) -> Result) -> Result {
    mutex.lock()
    defer { mutex.unlock() }
    return body(&box.value)
  }
}
