/// A law that broke although its variant is correct: a defect of atomtop.
public struct Defect: Sendable, Equatable, Codable, CustomStringConvertible {
  /// The variant.
  public let id: VariantID
  /// The law's formula.
  public let statement: String
  /// The law's two sides.
  public let ledger: Ledger

  /// The law `statement` of variant `id`, which broke as `ledger` shows.
  public init(id: VariantID, statement: String, ledger: Ledger) {
    self.id = id
    self.statement = statement
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
