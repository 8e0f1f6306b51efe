/// A law that broke although its variant is correct: a defect of atomtop.
public struct Defect: Sendable, Equatable, CustomStringConvertible {
  /// The variant.
  public let id: VariantID
  /// The law's formula.
  public let statement: String
  /// The law's two sides.
  public let ledger: Ledger

  /// The defect of `variant`, if it is one that its ledger breaks the law.
  public init?(scenario: Scenario, variant: VariantSnapshot) {
    guard let ledger = variant.ledger else { return nil }
    self.init(
      VariantID(scenario: scenario.name, variant: variant.variant.name), variant.variant,
      scenario.law, ledger)
  }

  init?(_ id: VariantID, _ variant: Variant, _ law: Law, _ slice: ClosedSlice) {
    self.init(id, variant, law, slice.ledger)
  }

  private init?(_ id: VariantID, _ variant: Variant, _ law: Law, _ ledger: Ledger) {
    guard variant.role != .broken, !ledger.holds else { return nil }
    self.id = id
    statement = law.statement
    self.ledger = ledger
  }

  /// One line with the ledger.
  public var description: String {
    """
    \(id.scenario) \(id.variant): a defect of atomtop: the law \(statement) broke: expected \
    \(ledger.expected), observed \(ledger.observed), violations \(ledger.violations), of which seen \
    by workers \(ledger.sightings)
    """
  }
}
