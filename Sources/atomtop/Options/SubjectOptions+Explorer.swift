import Contention

extension SubjectOptions {
  /// The plan that these options ask for: one variant, few workers. What was typed is judged before what is
  /// missing.
  func explorerPlan() throws(Failure) -> ExplorerPlan {
    let workers = try threads.map { text throws(Failure) in
      try OptionText("--threads", text).number(in: ExplorerPlan.workerRange)
    }
    let scenario = try onlyScenario(for: "explore", tests: true)
    var plan = ExplorerPlan(
      VariantID(scenario: scenario.name, variant: try onlyVariant(of: scenario)))
    if let workers, let test = plan.litmus, workers != test.workers {
      throw OptionText("--threads", String(workers))
        .refused("\(test.name) has \(test.workers) workers")
    }
    if let workers { plan.workers = workers }
    try checkVariants(of: [scenario], for: plan.workers)
    for case let (knob, text?) in typed where knob != .threads {
      switch try text.value(of: knob) {
      case .name(let name): plan.ordering = MemoryOrdering(rawValue: name)
      case .numbers(let samples): plan.samples = samples
      default: break
      }
      try text.check(knob, [scenario])
    }
    return plan
  }

  private func onlyVariant(of scenario: Scenario) throws(Failure) -> String {
    let named = try namedVariants(of: [scenario]).sorted()
    if named.count > 1 {
      throw OptionText("--variant", named[1]).refused("explore takes one variant at a time")
    }
    guard let variant = named.first else {
      let names = scenario.variants.map(\.name).joined(separator: ", ")
      throw .usage("--variant: explore needs one of \(scenario.name): \(names)")
    }
    return variant
  }
}
