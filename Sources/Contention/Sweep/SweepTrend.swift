/// How much a variant's rate depends on what is varied.
public struct SweepTrend: Sendable, Equatable {
  /// The number of the point at which its rate is highest.
  public let highest: Int
  /// The number of the point at which it is lowest.
  public let lowest: Int
  /// The highest median ÷ the lowest one.
  public let ratio: Double
  /// Whether the two differ: their middle halves, widened by the noise of both points, are disjoint. Nil:
  /// that is unknown.
  public let differs: Bool?
}

extension SweepSnapshot {
  /// The trend of a variant; nil: it has a rate that counts at no two points.
  public func trend(of name: String) -> SweepTrend? {
    let known = points.enumerated().compactMap { index, point -> (index: Int, rate: Spread)? in
      guard let seen = point.seen(name), seen.doubt == nil, let rate = seen.rate else { return nil }
      return (index, rate)
    }
    guard known.count > 1,
      let high = known.max(by: { $0.rate.median < $1.rate.median }),
      let low = known.min(by: { $0.rate.median < $1.rate.median }), low.rate.median > 0
    else { return nil }
    return SweepTrend(
      highest: high.index, lowest: low.index, ratio: high.rate.median / low.rate.median,
      differs: Noise.isDifference(
        high.rate, noise: points[high.index].noise, low.rate, noise: points[low.index].noise))
  }
}
