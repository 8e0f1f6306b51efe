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
  /// The plan that these options ask for on `machine`, without a limit. The values of `varied` knobs come later.
  func plan(machine: Machine = .current, varying varied: [Knob] = []) throws(Failure) -> Plan {
    let named = try subject.namedScenarios()
    let scenarios = named.isEmpty ? Catalogue.scenarios : named
    var plan = Plan.standard(scenarios, on: machine)
    let variants = try subject.namedVariants(of: scenarios)
    plan.variants = variants.isEmpty ? nil : variants
    plan.includesBaseline = !omitsBaseline
    for case let (knob, text?) in typed { try read(text, of: knob, into: &plan, scenarios) }
    if !varied.contains(.threads) {
      try subject.checkVariants(of: scenarios, for: plan.threads)
    }
    return try withoutIdleScenarios(plan, scenarios)
  }

  /// Scenarios that have none of the chosen variants would run their baseline against nothing.
  /// They are left out, unless they were asked for by name.
  private func withoutIdleScenarios(
    _ plan: Plan, _ scenarios: [Scenario]
  ) throws(Failure) -> Plan {
    guard let names = plan.variants else { return plan }
    var plan = plan
    let idle = scenarios.filter { !$0.variants.contains { names.contains($0.name) } }
    if !subject.scenario.isEmpty, let first = idle.first {
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
    if knob.isForSome, knob.isTurned(in: plan) { try text.check(knob, scenarios) }
    if let ordering = plan.ordering, knob == .ordering { try check(text, ordering, scenarios) }
  }

  /// An ordering must suit every scenario that was named. When none was, those that it does not
  /// suit keep their own.
  private func check(
    _ text: OptionText, _ ordering: MemoryOrdering, _ scenarios: [Scenario]
  ) throws(Failure) {
    for named in scenarios
    where !subject.scenario.isEmpty && !named.orderings.contains(ordering) {
      let allowed = named.orderings.map(\.rawValue).joined(separator: ", ")
      throw text.refused("too weak for \(named.name), which allows \(allowed)")
    }
  }
}
