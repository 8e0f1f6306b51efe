import Contention

extension Plan {
  /// The plan for `scenarios` where nothing else is asked for.
  static func standard(
    _ scenarios: [Scenario] = Catalogue.scenarios, on machine: Machine = .current
  ) -> Plan {
    Plan(
      scenarios: scenarios.map(\.name),
      threads: min(max(2, machine.cpus), threadRange.upperBound))
  }
}

extension PlanOptions {
  /// The plan that these options ask for on `machine`, without a limit.
  func plan(machine: Machine = .current) throws(Failure) -> Plan {
    let scenarios = try chosenScenarios()
    var plan = Plan.standard(scenarios, on: machine)
    plan.variants = try chosenVariants(scenarios)
    plan.includesBaseline = !omitsBaseline
    for case let (knob, text?) in typed { try read(text, of: knob, into: &plan, scenarios) }
    return try withoutIdleScenarios(plan, scenarios)
  }

  /// The named scenarios in the order in which they are named, or all.
  private func chosenScenarios() throws(Failure) -> [Scenario] {
    var chosen: [Scenario] = []
    for value in scenario {
      let name = try OptionText("--scenario", value)
        .name(among: Catalogue.scenarios.map(\.name), of: "scenario")
      if let scenario = Catalogue.scenario(named: name),
        !chosen.contains(where: { $0.name == name })
      {
        chosen.append(scenario)
      }
    }
    return chosen.isEmpty ? Catalogue.scenarios : chosen
  }

  private func chosenVariants(_ scenarios: [Scenario]) throws(Failure) -> Set<String>? {
    var known: [String] = []
    for variant in scenarios.flatMap(\.variants) where !known.contains(variant.name) {
      known.append(variant.name)
    }
    let what = scenarios.count == 1 ? "variant of \(scenarios[0].name)" : "variant"
    var chosen: Set<String> = []
    for value in variant {
      chosen.insert(try OptionText("--variant", value).name(among: known, of: what))
    }
    return chosen.isEmpty ? nil : chosen
  }

  /// Scenarios that have none of the chosen variants would run their baseline against nothing.
  /// They are left out, unless they were asked for by name.
  private func withoutIdleScenarios(
    _ plan: Plan, _ scenarios: [Scenario]
  ) throws(Failure) -> Plan {
    guard let names = plan.variants else { return plan }
    var plan = plan
    let idle = scenarios.filter { !$0.variants.contains { names.contains($0.name) } }
    if !scenario.isEmpty, let first = idle.first {
      throw OptionText("--scenario", first.name).refused(
        "has none of the variants that --variant names; it has "
          + first.variants.map(\.name).joined(separator: ", "))
    }
    plan.scenarios.removeAll { name in idle.contains { $0.name == name } }
    return plan
  }

  // MARK: Knobs

  private func read(
    _ text: OptionText, of knob: Knob, into plan: inout Plan, _ scenarios: [Scenario]
  ) throws(Failure) {
    knob.set(try text.value(of: knob), in: &plan)
    if knob.isForSome, knob.isTurned(in: plan) { try check(text, knob, scenarios) }
    if let ordering = plan.ordering, knob == .ordering { try check(text, ordering, scenarios) }
  }

  /// Refuses a choice that would change nothing.
  private func check(
    _ text: OptionText, _ knob: Knob, _ scenarios: [Scenario]
  ) throws(Failure) {
    guard !scenarios.contains(where: { $0.choices.contains(knob) }) else { return }
    let able = Catalogue.scenarios.filter { $0.choices.contains(knob) }.map(\.name)
    throw text.refused(
      "means nothing to \(scenarios.map(\.name).joined(separator: ", ")); "
        + "allowed with \(able.joined(separator: ", "))")
  }

  /// An ordering must suit every scenario that was named. When none was, those that it does not
  /// suit keep their own.
  private func check(
    _ text: OptionText, _ ordering: MemoryOrdering, _ scenarios: [Scenario]
  ) throws(Failure) {
    for named in scenarios where !scenario.isEmpty && !named.orderings.contains(ordering) {
      let allowed = named.orderings.map(\.rawValue).joined(separator: ", ")
      throw text.refused("too weak for \(named.name), which allows \(allowed)")
    }
  }
}
