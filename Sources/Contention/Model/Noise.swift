/// What can be told apart on this machine right now.
///
/// The baseline runs twice in every round. How much its two runs differ is how much two runs of the same
/// thing differ, so a difference between two variants must be larger to mean anything.
public enum Noise {
  /// The share of rounds that must agree before a difference is claimed.
  private static let agreement = 0.9

  /// The noise as a share: the upper quartile of the distance from 1 of `ratios`, which compare the
  /// baseline with itself, one per round. Nil while there are too few.
  public static func level(of ratios: [Double]) -> Double? {
    guard ratios.count >= Spread.leastSlices else { return nil }
    return Spread.quantile(0.75, of: ratios.map { abs($0 - 1) })
  }

  /// Whether `ratios`, round by round, show a difference: nine of ten lie on the same side of 1 and
  /// beyond the `noise`. Nil while there are too few to tell.
  public static func isDifference(_ ratios: [Double], noise: Double?) -> Bool? {
    guard let noise, ratios.count >= Spread.leastSlices else { return nil }
    let needed = agreement * Double(ratios.count)
    let higher = ratios.count { $0 > 1 + noise }
    let lower = ratios.count { $0 < 1 - noise }
    return Double(max(higher, lower)) >= needed
  }

  /// Whether two figures that were measured apart, each under its own noise, differ: their middle
  /// halves, widened by both noises, have nothing in common. Nil while either is unknown.
  public static func isDifference(
    _ left: Spread, noise leftNoise: Double?, _ right: Spread, noise rightNoise: Double?
  ) -> Bool? {
    guard let leftHalf = left.middleHalf, let rightHalf = right.middleHalf,
      let leftNoise, let rightNoise
    else { return nil }
    let widened = 1 + leftNoise + rightNoise
    return leftHalf.upperBound * widened < rightHalf.lowerBound
      || rightHalf.upperBound * widened < leftHalf.lowerBound
  }
}
