extension Plan {
  /// Checks the plan against the catalogue and the values that knobs can have. Any thread.
  ///
  /// - Throws: the first thing that is wrong with it.
  public func check() throws(PlanError) {
    for name in scenarios where Catalogue.scenario(named: name) == nil {
      throw .unknownScenario(name)
    }
    if let focus, Catalogue.variant(focus) == nil { throw .unknownVariant(focus) }
    for knob in Knob.all {
      if let value = knob.value(in: self), !knob.values.allow(value) {
        throw .notAllowed(knob, value)
      }
    }
    switch limit {
    case .operations(0): throw .noLimit
    case .rounds(let rounds) where rounds < 1: throw .noLimit
    case .duration(let seconds) where !(seconds > 0): throw .noLimit
    default: break
    }
    for scenario in scenarios.compactMap(Catalogue.scenario) {
      for variant in scenario.leftOut(for: self) where variants?.contains(variant.name) == true {
        throw .otherWorkers(scenario.id(of: variant), only: variant.onlyWorkers ?? 0)
      }
    }
    let variants = scenarios.compactMap(Catalogue.scenario).flatMap { $0.variants(for: self) }
    if variants.isEmpty { throw .nothingInPlay }
  }

  /// Whether all scenarios in play are litmus tests.
  var isLitmus: Bool {
    scenarios.allSatisfy { Catalogue.scenario(named: $0)?.litmus != nil }
  }

  /// How many workers must be there: the most that any scenario in play has.
  var workersNeeded: Int {
    scenarios.compactMap(Catalogue.scenario).map { $0.workers(for: self) }.max() ?? threads
  }
}
