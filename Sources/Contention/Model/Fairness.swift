/// Jain's fairness index, added up share by share: the square of the sum over n times the sum of
/// the squares. (Jain, Chiu and Hawe, "A Quantitative Measure of Fairness", 1984.)
public struct Fairness: Sendable, Equatable {
  private var count = 0
  private var sum = 0.0
  private var squares = 0.0

  /// No shares yet.
  public init() {}

  /// These shares.
  public init(_ shares: some Sequence<UInt64>) {
    for share in shares { add(share) }
  }

  /// Adds one more share.
  public mutating func add(_ share: UInt64) {
    let share = Double(share)
    count += 1
    sum += share
    squares += share * share
  }

  /// 1: all shares are equal; 1/n: one of n took all; nil: nobody had any.
  public var index: Double? { squares > 0 ? sum * sum / (Double(count) * squares) : nil }
}
