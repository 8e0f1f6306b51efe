/// A law's two sides in figures, read at the end of a slice while nothing moves.
///
/// Ledgers of closed slices add up to the ledger of a variant. How depends on the law, so the
/// scenario that owns the law does the adding (``Law``).
public struct Ledger: Sendable, Equatable {
  /// What the law demands, for example the operations that were performed.
  public var expected: UInt64
  /// What was found, for example the shared value.
  public var observed: UInt64
  /// How often the law was broken: updates lost, winners too many, …, and every sighting.
  public var violations: UInt64
  /// Those of the violations that a worker saw happen (``Counts/sightings``).
  public var sightings: UInt64
  /// How often workers looked, each time of which could have been a sighting; 0: they never do.
  public var looks: UInt64

  /// A ledger of these figures.
  public init(
    expected: UInt64, observed: UInt64, violations: UInt64, sightings: UInt64 = 0,
    looks: UInt64 = 0
  ) {
    self.expected = expected
    self.observed = observed
    self.violations = violations
    self.sightings = sightings
    self.looks = looks
  }

  /// A ledger whose two sides must be equal: each unit of difference is one violation, as is each
  /// sighting.
  public init(expected: UInt64, observed: UInt64, sightings: UInt64 = 0, looks: UInt64 = 0) {
    let difference = expected > observed ? expected - observed : observed - expected
    self.init(
      expected: expected, observed: observed, violations: difference &+ sightings,
      sightings: sightings, looks: looks)
  }

  /// Violations as a share of what was expected, at most 1.
  public var violatedShare: Double {
    min(1, Double(violations) / Double(max(expected, 1)))
  }

  /// Sightings as a share of the looks, at most 1.
  public var sightedShare: Double {
    min(1, Double(sightings) / Double(max(looks, 1)))
  }

  /// Whether the law held throughout.
  public var holds: Bool { violations == 0 }
}

/// What must hold between slices, and the words for it.
public struct Law: Sendable {
  /// The words for how a ledger stands. Whatever is counted has a denominator.
  public struct Verdict: Sendable, Equatable {
    /// At most 14 columns: "exact", "LOST 53.9 %".
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
  /// The result in the words of the tutorial: "total = 8000".
  public let summary: @Sendable (Ledger) -> String
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
