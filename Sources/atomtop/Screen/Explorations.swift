import Contention
import Dashboard

/// What runs beside the screen for a page that wants something explored: one exploration at a time.
///
/// Nothing waits for it, but for a blink as it begins. Only the screen's thread may call.
struct Explorations: ~Copyable {
  /// Seconds in which a small one is done, so that its page never shows without it.
  private static let blink = 0.02

  private var wanted: ExplorerPlan?
  private var run: ExplorerRun?
  /// One that was cancelled and has not come to its end. The next one waits for that: two would need twice the
  /// memory.
  private var leaving: ExplorerRun?
  /// Whether the page has learned how it ended.
  private var isTold = false

  /// Whether one goes on.
  var isBusy: Bool { wanted != nil && !isTold }

  /// Explores `plan` from now on, instead of what was explored until now; nil: nothing.
  mutating func pursue(_ plan: ExplorerPlan?) {
    guard plan != wanted else { return }
    wanted = plan
    isTold = false
    if let run {
      run.cancel()
      leaving = run
    }
    run = nil
    begin()
    run?.wait(seconds: Self.blink)
  }

  private mutating func begin() {
    if leaving?.progress.isOver ?? false { leaving = nil }
    if leaving == nil { run = wanted.flatMap { ExplorerRun($0) } }
  }

  /// What it has come to; nil: nothing new.
  mutating func news() -> News? {
    guard isBusy else { return nil }
    if run == nil { begin() }
    switch run?.progress {
    case .exploring(let states): return .exploring(states: states)
    case .done(let exploration, let promise): return tell(.explored(exploration, promise: promise))
    case .ended: return tell(.unexplored("there is nothing to explore"))
    case nil where leaving != nil: return .exploring(states: 0)
    case nil: return tell(.unexplored("the system refuses a thread to explore it"))
    }
  }

  private mutating func tell(_ news: News) -> News {
    isTold = true
    run = nil
    return news
  }
}
