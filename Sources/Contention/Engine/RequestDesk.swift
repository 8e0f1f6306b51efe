/// What other threads ask of the conductor.
enum Request: Sendable {
  case change(Plan)
  case freeze(Bool)
  case reset
  case stop
}

/// Where requests wait until the conductor's thread carries them out, in order.
///
/// Any thread leaves requests and waits for answers; the conductor's thread takes and answers.
final class RequestDesk: Sendable {
  private struct State {
    var waiting: [(number: UInt64, request: Request)] = []
    var lastNumber: UInt64 = 0
    var answered: UInt64 = 0
    /// Failures whose askers have not come back for them yet.
    var failures: [UInt64: CrewFailure] = [:]
    /// The conductor takes no more requests.
    var isClosed = false
    var hasEnded = false
  }

  private let memory = SharedMemory()
  private let mutex: PthreadMutex
  private let changed: Condition
  private let state: Guarded<State>

  init() {
    mutex = PthreadMutex(in: memory)
    changed = Condition(in: memory)
    state = Guarded(State(), by: mutex)
  }

  /// Leaves a request; nil when the conductor takes no more.
  func leave(_ request: Request) -> UInt64? {
    state.locked { state in
      guard !state.isClosed else { return nil }
      state.lastNumber += 1
      state.waiting.append((state.lastNumber, request))
      return state.lastNumber
    }
  }

  /// The oldest request that nobody took.
  func take() -> (number: UInt64, request: Request)? {
    state.locked { state in state.waiting.isEmpty ? nil : state.waiting.removeFirst() }
  }

  /// Tells the asker how it went. Requests are answered in the order in which they were left.
  func answer(_ number: UInt64, _ failure: CrewFailure?) {
    state.locked { state in
      state.failures[number] = failure
      state.answered = number
      changed.broadcast()
    }
  }

  /// Waits until request `number` was carried out, and tells how it went.
  func awaitAnswer(_ number: UInt64) -> CrewFailure? {
    state.locked { state in
      while state.answered < number, !state.isClosed { changed.wait(mutex) }
      return state.failures.removeValue(forKey: number)
    }
  }

  /// Takes no more requests; those still waiting are answered by this.
  func close() {
    state.locked { state in
      state.isClosed = true
      state.waiting.removeAll()
      changed.broadcast()
    }
  }

  /// Wakes whoever waits for the plan's limit.
  func announceEnd() {
    state.locked { state in
      state.hasEnded = true
      changed.broadcast()
    }
  }

  /// Waits at most `seconds` for the plan's limit. Spurious wakes are for the caller to bear.
  func waitForEnd(seconds: Double) {
    let nanoseconds = UInt64(max(0, min(seconds, 1e6)) * 1e9)
    let deadline = Clock.nanoseconds() &+ nanoseconds
    state.locked { state in
      while !state.hasEnded {
        let now = Clock.nanoseconds()
        guard now < deadline else { return }
        changed.wait(mutex, nanoseconds: deadline - now)
      }
    }
  }
}
