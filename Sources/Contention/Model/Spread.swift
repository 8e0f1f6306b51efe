/// A figure over several slices: its median, and the two ends of its middle half.
public struct Spread: Sendable, Equatable, Codable {
  /// The fewest slices of which a middle half is given.
  public static let leastSlices = 6

  /// Half of the slices had no higher value.
  public var median: Double
  /// What the middle half of the slices lies between; nil while there are too few.
  public var middleHalf: ClosedRange<Double>?

  /// A figure with this median and middle half.
  public init(median: Double, middleHalf: ClosedRange<Double>? = nil) {
    self.median = median
    self.middleHalf = middleHalf
  }

  /// The spread of `values`; nil when there are none.
  public init?(of values: [Double]) {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    median = Self.quantile(0.5, ofSorted: sorted)
    if sorted.count >= Self.leastSlices {
      let low = Self.quantile(0.25, ofSorted: sorted)
      middleHalf = low...max(low, Self.quantile(0.75, ofSorted: sorted))
    }
  }

  /// The quantile of `values` at `share`, 0 to 1, interpolated between two values. NaN when there are
  /// none.
  public static func quantile(_ share: Double, of values: [Double]) -> Double {
    quantile(share, ofSorted: values.sorted())
  }

  private static func quantile(_ share: Double, ofSorted sorted: [Double]) -> Double {
    guard !sorted.isEmpty else { return .nan }
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
  }

  /// How far the middle half reaches from the median, as a share of it; nil while it is unknown.
  public var deviation: Double? {
    guard let middleHalf, median > 0 else { return nil }
    return max(median - middleHalf.lowerBound, middleHalf.upperBound - median) / median
  }
}
