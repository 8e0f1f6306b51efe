import Contention

/// From the live figures to the reason.
extension DashboardPage {
  /// The page that takes a variant of `scenario` apart. If its law broke, with a witness of that, where
  /// `playsWitness` asks for one.
  func stepper(_ variant: Variant, of scenario: Scenario, playsWitness: Bool) -> Reaction {
    var plan = ExplorerPlan(scenario.id(of: variant))
    plan.ordering = scenario.ordering(for: state.plan)
    plan.samples = state.plan.samples
    guard var page = StepperPage(plan, display: state.display, size: size, back: self) else {
      return .none
    }
    page.language = state.code.language
    let seen = state.sight.snapshot.scenarios.first { $0.name == scenario.name }?.seen(variant)
    if let ledger = seen?.ledger, !ledger.holds {
      page.show(live: scenario.law.verdict(ledger).long, playsWitness: playsWitness)
    }
    return .show(page)
  }
}

extension ScenarioPage {
  /// Opens the selected variant; while nobody has selected any, the first that is broken.
  func openStepper() -> Reaction {
    let isSelected = state.chosen[scenario.name] != nil
    let broken = scenario.variants.first { $0.role == .broken }
    return stepper(
      isSelected ? chosen : broken ?? chosen, of: scenario, playsWitness: isSelected)
  }
}

extension OverviewPage {
  /// Opens the first broken variant of the selected tile; where there is none, the first.
  func openStepper() -> Reaction {
    guard state.overview.indices.contains(tile) else { return .none }
    let scenario = state.overview[tile]
    let variant = scenario.variants.first { $0.role == .broken } ?? scenario.variants[0]
    return stepper(variant, of: scenario, playsWitness: false)
  }
}
