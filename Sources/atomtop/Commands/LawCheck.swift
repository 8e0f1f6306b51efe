import Contention

/// Looks for what must never be: a correct variant whose law broke.
enum LawCheck {
  static func check(_ snapshot: Snapshot) throws(Failure) {
    let broken = snapshot.scenarios.flatMap { part in
      part.variants.compactMap { complaint(part.scenario, $0) }
    }
    if !broken.isEmpty { throw .defect(broken) }
  }

  /// The ledger of a variant that is not broken on purpose and broke its law all the same.
  private static func complaint(_ scenario: Scenario, _ variant: VariantSnapshot) -> String? {
    guard variant.variant.role != .broken, let ledger = variant.ledger, !ledger.holds else {
      return nil
    }
    return """
      \(scenario.name) \(variant.variant.name): a defect of atomtop: the law \
      \(scenario.law.statement) broke: expected \(ledger.expected), observed \(ledger.observed), \
      violations \(ledger.violations), of which seen by workers \(ledger.sightings)
      """
  }
}
