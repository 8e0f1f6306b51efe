#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A scale that fits the values it shows, logarithmic unless it is asked to be linear.
struct Scale {
  private let low: Double
  private let high: Double
  private var isLinear = false

  /// A logarithmic scale for all points of `series`; nil if there is none above 0.
  init?(_ series: [Series]) { self.init(series.flatMap(\.points).compactMap { $0 }) }

  /// A scale for `values`; nil if there is none above 0.
  init?(_ values: [Double], isLinear: Bool = false) {
    let shown = values.filter { $0.isFinite && $0 > 0 }
    guard let least = shown.min(), let most = shown.max() else { return nil }
    if isLinear {
      (low, high, self.isLinear) = (0, most * 1.05, true)
      return
    }
    // At least a factor of ten, so that noise does not look like news.
    let middle = (log10(least) + log10(most)) / 2
    let half = max(0.5, (log10(most) - log10(least)) / 2 * 1.05)
    low = middle - half
    high = middle + half
  }

  /// Where `value` lies, 0 at the bottom and 1 at the top; nil if it is not above 0.
  func height(_ value: Double) -> Double? {
    guard value.isFinite, value > 0 else { return nil }
    return ((isLinear ? value : log10(value)) - low) / (high - low)
  }

  /// The powers of ten in range.
  var decades: ClosedRange<Int> {
    let first = Int(low.rounded(.up))
    return first...max(first, Int(high.rounded(.down)))
  }

  static func power(_ exponent: Int) -> Double { pow(10, Double(exponent)) }

  /// Round values in range, some `count` of them: of a logarithmic scale powers of ten, and where there are few
  /// also twice and five times as much.
  func ticks(_ count: Int) -> [Double] {
    if isLinear {
      let rough = high / Double(max(1, count))
      let power = Self.power(Int(log10(rough).rounded(.down)))
      let step = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough } ?? rough
      return stride(from: step, through: high, by: step).map { $0 }
    }
    let powers = (decades.lowerBound - 1...decades.upperBound + 1).map(Self.power)
    let many = powers.flatMap { power in [1, 2, 5].map { $0 * power } }
    let shown = { (values: [Double]) in values.filter { (low...high).contains(log10($0)) } }
    return shown(many).count <= count ? shown(many) : shown(powers)
  }

  /// Where `numbers` lie along a logarithmic axis, 0 to 1; all are above 0 and not all the same.
  static func positions(ofLogarithms numbers: [Int]) -> [Double] {
    let logarithms = numbers.map { log10(Double($0)) }
    let first = logarithms.first ?? 0
    let width = (logarithms.last ?? 0) - first
    return logarithms.map { ($0 - first) / width }
  }
}
