import Contention
import Dashboard

/// What is swept for a page that wants it, while the workers behind the page are parked: one sweep at a time.
///
/// Nothing waits for it, but for the workers of one that is given up: two would measure each other. Only the
/// screen's thread may call.
struct Sweeps: ~Copyable {
  private var wanted: SweepRequest?
  private var run: SweepRun?
  /// One that was given up, whose workers may not have ended yet.
  private var leaving: SweepRun?
  /// Whether the page has learned how it ended.
  private var isTold = false
  /// Why the last one could not begin.
  private var refusal: String?

  /// Whether one goes on.
  var isBusy: Bool { wanted != nil && !isTold }

  /// Measures what `request` asks for from now on, instead of what was measured until now; nil: nothing.
  mutating func pursue(_ request: SweepRequest?) {
    guard request != wanted else { return }
    wanted = request
    isTold = false
    if let run, !run.progress.isOver {
      run.cancel()
      leaving = run
    }
    run = nil
  }

  /// What it has come to, at its end also in words; empty: nothing new.
  mutating func news() -> [News] {
    guard let wanted, !isTold else { return [] }
    if leaving?.progress.isOver ?? false { leaving = nil }
    guard leaving == nil else { return [] }
    guard let run = self.run ?? begin(wanted.plan) else { return [end(wanted.plan)] }
    let progress = run.progress
    isTold = progress.isOver
    let news = News.swept(progress.snapshot, refused: progress.failure?.description)
    guard progress.snapshot.isComplete else { return [news] }
    return [news, .found(SweepTable.brief(progress.snapshot))]
  }

  /// Begins; nil: that was refused, and ``refusal`` says why.
  private mutating func begin(_ plan: SweepPlan) -> SweepRun? {
    do throws(ConductorFailure) {
      run = try SweepRun(plan)
    } catch {
      refusal = error.description
    }
    return run
  }

  private mutating func end(_ plan: SweepPlan) -> News {
    isTold = true
    return .swept(SweepSnapshot(of: plan), refused: refusal)
  }

  /// Gives up what goes on, and waits for its workers at most `seconds`.
  mutating func stop(within seconds: Double) {
    guard let run, !isTold else { return }
    run.cancel()
    _ = run.wait(seconds: seconds)
  }
}
