#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A logarithmic scale that fits the values it shows.
struct Scale {
  private let low: Double
  private let high: Double

  /// A scale for all points of `series`; nil if there is none above 0.
  init?(_ series: [Series]) {
    var least = Double.infinity
    var most = 0.0
    for value in series.lazy.flatMap(\.points) {
      guard let value, value.isFinite, value > 0 else { continue }
      least = min(least, value)
      most = max(most, value)
    }
    guard most > 0 else { return nil }
    // At least a factor of ten, so that noise does not look like news.
    let middle = (log10(least) + log10(most)) / 2
    let half = max(0.5, (log10(most) - log10(least)) / 2 * 1.05)
    low = middle - half
    high = middle + half
  }

  /// Where `value` lies, 0 at the bottom and 1 at the top; nil if it is not above 0.
  func height(_ value: Double) -> Double? {
    guard value.isFinite, value > 0 else { return nil }
    return (log10(value) - low) / (high - low)
  }

  /// The powers of ten in range.
  var decades: ClosedRange<Int> {
    let first = Int(low.rounded(.up))
    return first...max(first, Int(high.rounded(.down)))
  }

  static func power(_ exponent: Int) -> Double { pow(10, Double(exponent)) }
}
