/// A law's two sides in figures, read at the end of a slice while nothing moves.
///
/// Ledgers of closed slices add up to the ledger of a variant. How depends on the law, so the
/// scenario that owns the law does the adding.
public struct Ledger: Sendable, Equatable, Codable {
  /// What the law demands, for example the operations that were performed.
  public var expected: UInt64
  /// What was found, for example the shared value.
  public var observed: UInt64
  /// How often the law was broken: updates lost, winners too many, …, and every sighting.
  public var violations: UInt64
  /// Those of the violations that a worker saw happen (``Counts/sightings``).
  public var sightings: UInt64
  /// How often workers looked, and so could have had a sighting; 0: they never look.
  public var looks: UInt64
  /// How often each outcome of a litmus test occurred, by its number (``LitmusShape``). Empty where there is
  /// none.
  public var outcomes: [UInt64] = []

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

  /// A ledger of a litmus test: every instance must have an outcome that is not forbidden.
  public init(outcomes: [UInt64], forbidding forbidden: [Int]) {
    let instances = outcomes.reduce(0, &+)
    let wrong = forbidden.reduce(0) { $0 &+ outcomes[$1] }
    self.init(expected: instances, observed: instances &- wrong, violations: wrong)
    self.outcomes = outcomes
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
