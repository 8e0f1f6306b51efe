import Contention

/// From the live figures to the reason.
extension DashboardPage {
  /// The page that takes a variant of `scenario` apart. If its law broke, with a witness of that, where
  /// `playsWitness` asks for one.
  func stepper(_ variant: Variant, of scenario: Scenario, playsWitness: Bool) -> Reaction {
    var plan = ExplorerPlan(scenario.id(of: variant))
    plan.ordering = scenario.ordering(for: state.plan)
    plan.samples = state.plan.samples
    if scenario.litmus != nil { plan.model = Self.model(of: plan.id) }
    guard var page = StepperPage(plan, display: state.display, size: size, back: self) else {
      return .none
    }
    page.language = state.code.language
    let seen = state.sight.snapshot.scenarios.first { $0.name == scenario.name }?.seen(variant)
    if let text = LitmusText(plan.id) {
      let share = LitmusFigures(text, seen).weakShare ?? 0
      let weak = text.shape.text(of: text.shape.weakOutcome)
      if share > 0 {
        page.show(live: "\(weak) in \(Figures.percent(share))", playsWitness: false)
      }
    } else if let ledger = seen?.ledger, !ledger.holds {
      page.show(live: scenario.law.verdict(ledger).long, playsWitness: playsWitness)
    }
    return .show(page)
  }

  /// The model that shows how a litmus test comes to its weak outcome: that of these CPUs if it does, else that
  /// of the language. Where neither does, somebody may see why not.
  private static func model(of id: VariantID) -> MemoryModel {
    guard let verdicts = LitmusVerdicts.of(id) else { return .sc }
    let weak = verdicts[verdicts.shape.weakOutcome]
    return weak.cpu != true && weak.language == true ? .c20 : .tso
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

extension LitmusPage {
  /// Opens the test at the selected ordering.
  func openStepper() -> Reaction {
    stepper(scenario.variants[ordering], of: scenario, playsWitness: false)
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
