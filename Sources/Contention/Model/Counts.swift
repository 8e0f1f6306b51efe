/// Sums of what workers counted. Plain values; a tally holds the same fields while workers run.
public struct Counts: Sendable, Equatable, Codable {
  /// Completed operations.
  public var operations: UInt64 = 0
  /// Compare-and-swap attempts, successful or not.
  public var casAttempts: UInt64 = 0
  /// Compare-and-swap attempts that failed, spuriously or not.
  public var casFailures: UInt64 = 0
  /// Rounds that this worker won (scenario `once`).
  public var wins: UInt64 = 0
  /// Sightings of what must not be: a maximum that went backwards, a second holder of a lock.
  public var sightings: UInt64 = 0

  /// All zero.
  public init() {}

  /// The sum, field by field.
  public static func + (left: Counts, right: Counts) -> Counts {
    var sum = left
    sum.operations &+= right.operations
    sum.casAttempts &+= right.casAttempts
    sum.casFailures &+= right.casFailures
    sum.wins &+= right.wins
    sum.sightings &+= right.sightings
    return sum
  }

  /// Adds `right` field by field.
  public static func += (left: inout Counts, right: Counts) { left = left + right }

  /// The share of compare-and-swap attempts that failed, 0 to 1; nil when there were none.
  public var casFailureShare: Double? {
    casAttempts == 0 ? nil : Double(casFailures) / Double(casAttempts)
  }
}
