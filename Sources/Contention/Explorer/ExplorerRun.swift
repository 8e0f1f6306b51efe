import CSystem
import Synchronization

/// An exploration on a thread of its own. Any thread may look at it.
///
/// The thread ends with the exploration, or soon after ``cancel()`` or when nobody holds the run any more.
public final class ExplorerRun: Sendable {
  /// How far it is.
  public enum Progress: Sendable {
    /// It goes on, and has found this many states.
    case exploring(states: Int)
    /// It is over; see ``Exploration/promise(_:)`` for what may be claimed.
    case done(Exploration, promise: Bool?)
    /// There is nothing to explore, or it was cancelled.
    case ended

    /// Whether it is over.
    public var isOver: Bool {
      if case .exploring = self { false } else { true }
    }
  }

  /// What it shares with its thread.
  private final class Shared: Sendable {
    private let memory: SharedMemory
    private let changed: Condition
    let progress: Guarded<Progress>
    let isCancelled = Atomic(false)

    init() {
      memory = SharedMemory()
      changed = Condition(in: memory)
      progress = Guarded(.exploring(states: 0), by: PthreadMutex(in: memory))
    }

    func explore(_ plan: ExplorerPlan, _ limit: ExplorerLimit) {
      let goesOn = { (states: Int) in
        self.progress.locked { $0 = .exploring(states: states) }
        return !self.isCancelled.load(ordering: .relaxed)
      }
      let exploration = Explorer(plan)?.explore(limit, goesOn: goesOn)
      let end =
        exploration.map { Progress.done($0, promise: $0.promise(limit, goesOn: goesOn)) } ?? .ended
      progress.locked { $0 = end }
      changed.broadcast()
    }

    func waitUntilOver(nanoseconds: UInt64) {
      _ = progress.wait(for: changed, nanoseconds: nanoseconds) { $0.isOver }
    }
  }

  /// What is explored.
  public let plan: ExplorerPlan
  private let shared = Shared()

  /// Begins to explore `plan`; nil: the system refuses a thread.
  public init?(_ plan: ExplorerPlan, _ limit: ExplorerLimit = ExplorerLimit()) {
    self.plan = plan
    do {
      try Thread.start { [shared] in
        cs_name_thread("explorer")
        shared.explore(plan, limit)
      }.detach()
    } catch {
      return nil
    }
  }

  deinit { cancel() }

  /// How far it is now.
  public var progress: Progress { shared.progress.locked { $0 } }

  /// Waits at most `seconds` until it is over.
  public func wait(seconds: Double) { shared.waitUntilOver(nanoseconds: UInt64(seconds * 1e9)) }

  /// Asks it to end early.
  public func cancel() { shared.isCancelled.store(true, ordering: .relaxed) }
}
