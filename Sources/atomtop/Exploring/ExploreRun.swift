import Contention

/// Explores without a screen.
enum ExploreRun {
  /// Seconds after which it shows how far it is, and between two looks at the signals.
  private static let patience = 1.0
  private static let interval = 0.05

  /// What `request` asks for. The caller holds ``StopSignals``.
  ///
  /// - Throws: a mistake in the request, or a signal that arrived.
  static func perform(_ request: ExplorerRequest) throws(Failure) -> ExploreResult {
    var progress = ProgressLine()
    defer { progress.erase() }
    let start = Platform.seconds
    var looked = start
    let result = try ExploreResult.of(request) { states in
      let now = Platform.seconds
      guard now >= looked + interval else { return true }
      looked = now
      if now >= start + patience {
        progress.show("exploring: \(Figures.grouped(states)) states")
      }
      return !StopSignals.isWaiting
    }
    try StopSignals.check()
    guard let result else { preconditionFailure("only a signal ends it early") }
    return result
  }

  /// Throws what must never happen: a correct variant whose law broke.
  static func check(_ result: ExploreResult) throws(Failure) {
    let plan = result.request.plan
    let failing = result.exploration.endings.first { !$0.outcome.holds }
    guard plan.promisesLaw, let failing else { return }
    let law = Catalogue.scenario(named: plan.scenario)?.law.statement ?? ""
    throw .defect([
      """
      \(plan.scenario) \(plan.variant): a defect of atomtop: the law \(law) broke under \
      \(plan.model.rawValue): \(failing.outcome.summary) after \(Schedule(failing.witness))
      """
    ])
  }
}
