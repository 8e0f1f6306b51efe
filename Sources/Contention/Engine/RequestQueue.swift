/// Where requests wait until the conductor's thread carries them out, in order.
///
/// Any thread leaves requests, and waits only if it wants to; the conductor's thread takes them.
/// No worker ever holds the mutex, and nobody holds it for longer than it takes to copy a plan, so
/// leaving a request never waits for anything that runs below the asker's priority.
final class RequestQueue: Sendable {
  private struct Waiting {
    let request: Request
    /// Its number, or that of the first request that it supersedes.
    let number: UInt64
  }

  private struct State {
    var waiting: [Waiting] = []
    /// The number of the latest request, counted from 1.
    var latest: UInt64 = 0
    /// Requests up to this number are carried out, or superseded by one that is.
    var carriedOut: UInt64 = 0
    /// The latest failure that nobody took.
    var failure: ConductorFailure?
    /// The conductor takes no more requests.
    var isClosed = false
    var isFinished = false
    var haveWorkersEnded = false
  }

  private let memory = SharedMemory()
  private let mutex: PthreadMutex
  private let changed: Condition
  private let state: Guarded<State>
  /// Whether requests wait: 0 or 1. Written under the mutex, read without it by the conductor
  /// between two waits, which takes the mutex to fetch them.
  private let waits: RelaxedWord
  private let bell: Bell

  /// An empty queue that rings `bell` for the conductor.
  init(bell: Bell) {
    mutex = PthreadMutex(in: memory)
    changed = Condition(in: memory)
    waits = memory.relaxedWord()
    state = Guarded(State(), by: mutex)
    self.bell = bell
  }

  // MARK: Any thread

  /// Leaves a request. It is ignored once the conductor takes no more.
  func leave(_ request: Request) {
    let isTaken = state.locked { state in
      guard !state.isClosed else { return false }
      state.latest += 1
      var number = state.latest
      if let last = state.waiting.last, request.supersedes(last.request) {
        number = last.number
        state.waiting.removeLast()
      }
      state.waiting.append(Waiting(request: request, number: number))
      waits.store(1)
      return true
    }
    if isTaken { bell.ring() }
  }

  /// Waits at most `seconds` until every request left so far is carried out, or none will be any
  /// more, and tells whether that is so.
  func settle(seconds: Double) -> Bool {
    let latest = state.locked { $0.latest }
    return wait(seconds) { $0.carriedOut >= latest || $0.isClosed }
  }

  /// The latest failure, once.
  func takeFailure() -> ConductorFailure? {
    state.locked { state in
      defer { state.failure = nil }
      return state.failure
    }
  }

  /// Waits at most `seconds` for the plan's limit, and tells whether it was reached.
  func waitUntilFinished(seconds: Double) -> Bool { wait(seconds) { $0.isFinished } }

  /// Waits at most `seconds` for the end of all workers, and tells whether it came.
  func waitForWorkersEnd(seconds: Double) -> Bool { wait(seconds) { $0.haveWorkersEnded } }

  private func wait(_ seconds: Double, until condition: (State) -> Bool) -> Bool {
    let nanoseconds = UInt64(max(0, min(seconds, 1e9)) * 1e9)
    return state.wait(for: changed, nanoseconds: nanoseconds) { condition($0) }
  }

  // MARK: The conductor's thread

  /// Whether a request waits.
  var hasRequest: Bool { waits.load() != 0 }

  /// Whether one of the requests that wait is to stop.
  var isStopWanted: Bool {
    hasRequest
      && state.locked { state in
        state.waiting.contains { if case .stop = $0.request { true } else { false } }
      }
  }

  /// The oldest request that nobody took. The one taken before counts as carried out from now on.
  func take() -> Request? {
    state.locked { state in
      state.carriedOut = (state.waiting.first?.number ?? state.latest &+ 1) - 1
      changed.broadcast()
      guard !state.waiting.isEmpty else {
        waits.store(0)
        return nil
      }
      return state.waiting.removeFirst().request
    }
  }

  /// Tells the askers that the start or a request failed.
  func report(_ failure: ConductorFailure) {
    state.locked { state in state.failure = failure }
  }

  /// Takes no more requests.
  func close() {
    state.locked { state in
      state.isClosed = true
      state.waiting.removeAll()
      changed.broadcast()
    }
  }

  /// Notes whether the plan's limit is reached, and wakes whoever waits for that.
  func finish(_ isFinished: Bool) {
    state.locked { state in
      state.isFinished = isFinished
      changed.broadcast()
    }
  }

  /// Wakes whoever waits for the end of all workers.
  func announceWorkersEnd() {
    state.locked { state in
      state.haveWorkersEnded = true
      changed.broadcast()
    }
  }
}
