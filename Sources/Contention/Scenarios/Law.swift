/// What must hold between slices, and the words for it.
public struct Law: Sendable {
  /// How a ledger stands, in words. A count of something wrong has a denominator.
  public struct Verdict: Sendable, Equatable {
    /// The most columns of ``short``.
    public static let shortColumns = 14

    /// At most ``shortColumns`` columns: "exact", "LOST 53.9 %".
    public var short: String
    /// At most 34 columns, as a tile of the overview may have: "WRONG in 0.1 % of 9.71 M looks".
    public var medium: String
    /// One phrase with figures: "LOST 53.9 % of 9.71 G", "exact".
    public var long: String

    /// A verdict in three lengths; without a medium one the long one is no longer than that.
    public init(short: String, medium: String? = nil, long: String) {
      self.short = short
      self.medium = medium ?? long
      self.long = long
    }
  }

  /// The law as a formula: "value == operations".
  public let statement: String
  /// A variant's result in the words of the scenario: "total = 8000".
  public let summary: @Sendable (_ ledger: Ledger, _ variant: String) -> String
  /// Both sides of a ledger of this variant to the last digit: "942,303 operations, value 942,303". The
  /// verdict follows it, and must be clear from it.
  public let sides: @Sendable (_ ledger: Ledger, _ variant: String) -> String
  /// What the law observes, in a word or two: "value", "winners".
  let observed: String
  /// What somebody does who breaks it, beginning with a verb: "lose an update".
  public let goal: String
  /// What is left at the end of an interleaving, where ``summary`` does not say it as well: "value = 2".
  var outcome: (@Sendable (_ ledger: Ledger, _ variant: String) -> String)?
  /// How a ledger stands. Asked only about ledgers of closed slices.
  public let verdict: @Sendable (Ledger) -> Verdict
  /// Adds the ledger of a newly closed slice to those before it.
  let merge: @Sendable (inout Ledger, Ledger) -> Void

  /// Adds both sides, for laws about sums.
  static func sum(_ total: inout Ledger, _ slice: Ledger) {
    total.expected &+= slice.expected
    total.observed &+= slice.observed
    total.violations &+= slice.violations
    total.sightings &+= slice.sightings
    total.looks &+= slice.looks
  }

  /// Keeps the two sides of the latest slice, for laws about a single value.
  static func latest(_ total: inout Ledger, _ slice: Ledger) {
    total.expected = slice.expected
    total.observed = slice.observed
    total.violations &+= slice.violations
    total.sightings &+= slice.sightings
    total.looks &+= slice.looks
  }
}
