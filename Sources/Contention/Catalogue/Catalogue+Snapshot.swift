// What the catalogue knows of the scenarios and variants that a snapshot names. A conductor's snapshots
// name only those that the catalogue has.

extension ScenarioSnapshot {
  /// The scenario, which the catalogue must have.
  public var scenario: Scenario {
    guard let scenario = Catalogue.scenario(named: name) else {
      preconditionFailure("no scenario \(name) in the catalogue")
    }
    return scenario
  }

  /// The baseline's part, if it is in play.
  public var baseline: VariantSnapshot? { variants.first { $0.variant.isBaseline } }
}

extension VariantSnapshot {
  /// The variant, which the catalogue must have.
  public var variant: Variant {
    guard let variant = Catalogue.variant(id) else {
      preconditionFailure("no variant \(id.variant) of \(id.scenario) in the catalogue")
    }
    return variant
  }

  /// The share of CAS attempts that failed, 0 to 1; nil for a variant without CAS.
  public var casFailureShare: Double? { variant.countsCAS ? counts.casFailureShare : nil }

  /// What is wrong with atomtop itself, if the variant is correct and its law broke.
  public var defect: Defect? { ledger.flatMap { Defect(id, $0) } }
}

extension Defect {
  /// The defect that `ledger` shows, if variant `id` is correct and its law broke.
  init?(_ id: VariantID, _ ledger: Ledger) {
    guard !ledger.holds, let variant = Catalogue.variant(id), variant.role != .broken,
      let scenario = Catalogue.scenario(named: id.scenario)
    else { return nil }
    self.init(id: id, statement: scenario.law.statement, ledger: ledger)
  }
}
