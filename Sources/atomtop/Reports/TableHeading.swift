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

  /// What is the same at every point where `varied` knobs are not: who ran how, without what they say.
  func fixed(but varied: [Knob]) -> [String] {
    let conditions = Conditions(snapshot: snapshot, part: part)
    let cpus = "\(snapshot.machine.cpus) \(snapshot.machine.cpus == 1 ? "CPU" : "CPUs")"
    let crew = varied.contains(.threads) ? "\(cpus), \(conditions.granted)" : conditions.crew
    let ordering =
      varied.contains(.ordering) ? nil : part.scenario.ordering(for: snapshot.plan)?.rawValue
    return [crew] + [ordering].compactMap { $0 } + choices(part.scenario, but: varied)
  }

  /// How long each variant ran at a time.
  private var length: String {
    switch snapshot.plan.limit {
    case .operations(let number):
      "\(Figures.grouped(number)) \(number == 1 ? "operation" : "operations") per worker"
    case .none, .duration, .rounds:
      "slice \(snapshot.sliceMilliseconds) ms"
    }
  }

  /// The choices that differ from the default and matter to `scenario`, without the ordering.
  private func choices(_ scenario: Scenario, but varied: [Knob] = []) -> [String] {
    var plan = snapshot.plan
    if let backoff = part.granted?.backoff { plan.backoff = backoff }
    return Knob.all.compactMap { knob in
      guard knob != .ordering, !varied.contains(knob), scenario.choices.contains(knob),
        knob.isTurned(in: plan),
        let value = knob.value(in: plan)
      else { return nil }
      return "\(knob.option) \(short(value))"
    }
  }

  private func short(_ value: KnobValue) -> String {
    guard case .numbers(let numbers) = value, numbers.count > 8 else { return value.text }
    return KnobValue.numbers(Array(numbers.prefix(8))).text + ",…"
  }
}
