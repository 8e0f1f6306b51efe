import Contention
import Dashboard

/// What stands above a scenario's table: the task, the law, who ran how.
struct TableHeading {
  let snapshot: Snapshot
  let part: ScenarioSnapshot

  var lines: [String] {
    let plan = snapshot.plan
    let conditions = Conditions(snapshot: snapshot, part: part)
    var facts = [conditions.crew, length]
    if let ordering = part.scenario.ordering(for: plan) { facts.append(ordering.rawValue) }
    facts += choices(part.scenario)
    if let quality = conditions.quality { facts.append(quality) }
    return [
      "\(part.name): \(part.scenario.operation)",
      "law: \(part.scenario.law.statement)",
      facts.joined(separator: " · "),
    ]
  }

  /// How long each variant ran at a time.
  private var length: String {
    switch snapshot.plan.limit {
    case .operations(let number):
      "\(Figures.grouped(number)) \(number == 1 ? "operation" : "operations") per worker"
    case .none, .duration:
      "slice \(snapshot.sliceMilliseconds) ms"
    }
  }

  /// What was chosen otherwise than by default and matters to `scenario`.
  private func choices(_ scenario: Scenario) -> [String] {
    let plan = snapshot.plan
    let backoff = part.granted?.backoff ?? plan.backoff
    var facts: [String] = []
    if backoff != .none, scenario.choices.contains(.backoff) {
      facts.append("backoff \(backoff.rawValue)")
    }
    for choice in [Choice.criticalSection, .outsideWork, .gap] {
      let steps = plan.steps(choice)
      guard steps > 0, scenario.choices.contains(choice) else { continue }
      facts.append("\(choice.rawValue) \(steps)")
    }
    if let samples = plan.samples, scenario.choices.contains(.samples) {
      let first = samples.prefix(8).map { "\($0)" }.joined(separator: ",")
      facts.append("samples \(first)" + (samples.count > 8 ? ",…" : ""))
    }
    return facts
  }
}
