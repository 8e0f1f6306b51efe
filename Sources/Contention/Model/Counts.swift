/// Sums of what workers counted, one for each ``Count``. Plain values: while workers run, the counts
/// are in their tallies.
public struct Counts: Sendable {
  // As many as there are cases of Count. In place and by number: the screen adds up the counts of every
  // worker in every frame, and a key path would make each addition a call into the runtime.
  private var sums = InlineArray<5, UInt64>(repeating: 0)

  /// All zero.
  public init() {}

  /// One of the sums.
  public subscript(count: Count) -> UInt64 {
    get { sums[count.rawValue] }
    set { sums[count.rawValue] = newValue }
  }

  /// The sum, count by count.
  public static func + (left: Counts, right: Counts) -> Counts {
    var total = left
    for index in total.sums.indices { total.sums[index] &+= right.sums[index] }
    return total
  }

  /// Adds `right` count by count.
  public static func += (left: inout Counts, right: Counts) { left = left + right }

  /// The share of compare-and-swap attempts that failed, 0 to 1; nil when there were none.
  public var casFailureShare: Double? {
    casAttempts == 0 ? nil : Double(casFailures) / Double(casAttempts)
  }
}

// MARK: By name

extension Counts {
  /// See ``Count/operations``.
  public var operations: UInt64 {
    get { self[.operations] }
    set { self[.operations] = newValue }
  }
  /// See ``Count/casAttempts``.
  public var casAttempts: UInt64 {
    get { self[.casAttempts] }
    set { self[.casAttempts] = newValue }
  }
  /// See ``Count/casFailures``.
  public var casFailures: UInt64 {
    get { self[.casFailures] }
    set { self[.casFailures] = newValue }
  }
  /// See ``Count/wins``.
  public var wins: UInt64 {
    get { self[.wins] }
    set { self[.wins] = newValue }
  }
  /// See ``Count/sightings``.
  public var sightings: UInt64 {
    get { self[.sightings] }
    set { self[.sightings] = newValue }
  }
}

extension Counts: Equatable {
  /// Whether all sums are equal.
  public static func == (left: Counts, right: Counts) -> Bool {
    left.sums.indices.allSatisfy { left.sums[$0] == right.sums[$0] }
  }
}

extension Counts: Codable {
  /// The sums by name.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Count.self)
    for count in Count.allCases {
      self[count] = try container.decode(UInt64.self, forKey: count)
    }
  }

  /// The sums by name.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Count.self)
    for count in Count.allCases { try container.encode(self[count], forKey: count) }
  }
}
