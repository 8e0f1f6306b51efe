import Contention

/// Measures scenario by scenario.
enum Measurement {
  /// Seconds between two looks at the clock, the signals and the progress.
  private static let interval = 0.05
  /// Seconds that the workers get to stop after a signal.
  private static let patience = 0.05

  /// Measures each scenario of `plan` by itself, and returns one snapshot of all. The caller holds
  /// ``StopSignals``.
  ///
  /// - Throws: a signal that arrived, or what the system refused. The workers are stopped then.
  static func perform(_ plan: Plan) throws(Failure) -> Snapshot {
    var whole: Snapshot?
    var progress = ProgressLine()
    defer { progress.erase() }
    for (index, name) in plan.scenarios.enumerated() {
      var part = plan
      part.scenarios = [name]
      let place = "\(name) (\(index + 1) of \(plan.scenarios.count))"
      let seen = try measure(part) { progress.show("\(place) \(standing($0))") }
      if whole == nil {
        whole = seen
      } else {
        whole?.scenarios += seen.scenarios
        whole?.elapsed += seen.elapsed
        whole?.rounds += seen.rounds
      }
    }
    guard var whole else { throw .usage("--scenario: there is nothing to measure") }
    whole.plan = plan
    return whole
  }

  private static func measure(
    _ plan: Plan, watching: (Snapshot) -> Void
  ) throws(Failure) -> Snapshot {
    let conductor: Conductor
    do {
      conductor = try Conductor(plan: plan)
    } catch {
      throw .system(error.description)
    }
    do throws(Failure) {
      while !conductor.waitUntilFinished(seconds: interval) {
        try StopSignals.check()
        watching(conductor.snapshot())
      }
    } catch {
      // Ctrl-C should feel immediate. With other programs on every CPU the workers may need seconds to
      // stop; those that are late end with the process.
      conductor.stop(within: patience)
      throw error
    }
    defer { conductor.stop() }
    if let failure = conductor.takeFailure() { throw .system(failure.description) }
    return conductor.snapshot()
  }

  /// How far a measurement is.
  private static func standing(_ snapshot: Snapshot) -> String {
    let elapsed = Figures.fixed(snapshot.elapsed, 1)
    let running = snapshot.running.map { ", \($0.variant)" } ?? ""
    switch snapshot.plan.limit {
    case .duration(let seconds):
      return "\(elapsed) of \(Figures.fixed(seconds, 1)) s\(running)"
    case .operations, .rounds, .none:
      return "\(elapsed) s\(running)"
    }
  }
}
