import Contention
import Dashboard

/// Measures a sweep.
enum SweepMeasurement {
  /// Seconds between two looks at the signals and the progress.
  private static let interval = 0.05
  /// Seconds that the workers get to stop after a signal.
  private static let patience = 0.2

  /// Measures `plan`. The caller holds ``StopSignals``.
  ///
  /// - Returns: what came of it, and what ended it early, if something did: a signal, or what the system
  ///   refused.
  /// - Throws: what was refused before anything was measured, or a signal by then.
  static func perform(_ plan: SweepPlan) throws(Failure) -> (seen: SweepSnapshot, end: Failure?) {
    let run: SweepRun
    do { run = try SweepRun(plan) } catch { throw .system(error.description) }
    var progress = ProgressLine()
    defer { progress.erase() }
    var end: Failure?
    do throws(Failure) {
      while !run.wait(seconds: interval) {
        try StopSignals.check()
        let seen = run.progress.snapshot
        progress.show("\(plan.base.scenarios.first ?? ""): \(SweepText(seen).standing)")
      }
    } catch {
      run.cancel()
      _ = run.wait(seconds: patience)
      end = error
    }
    let seen = run.progress.snapshot
    if end == nil, let failure = run.progress.failure { end = .system(failure.description) }
    if let end, seen.visits == 0 { throw end }
    return (seen, end)
  }
}
