#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An axis of a chart: what it says, and where values lie along it.
struct ChartAxis: Sendable {
  /// How values are spread.
  enum Scale: Sendable {
    /// As far apart as the numbers are.
    case linear
    /// As far apart as their logarithms are.
    case logarithmic
  }

  /// What it shows, with its unit.
  let label: String
  let scale: Scale
  let range: ClosedRange<Double>
  /// The values that are written beside it, from the lowest.
  let ticks: [ChartFigure]

  /// An axis along which the values themselves are written: those that were measured.
  init(_ label: String, at values: [ChartFigure], scale: Scale) {
    let sorted = values.sorted { $0.value < $1.value }
    self.label = label
    self.scale = scale
    range = (sorted.first?.value ?? 0)...(sorted.last?.value ?? 1)
    ticks = sorted.reduce(into: []) { ticks, next in
      if ticks.last?.value != next.value { ticks.append(next) }
    }
  }

  /// An axis for `values`, with round numbers beside it, as `text` writes them. A logarithmic one is for those
  /// above 0.
  init(
    _ label: String, for values: [Double], scale: Scale, text: (Double) -> String
  ) {
    let shown = values.filter { $0.isFinite && ($0 > 0 || scale == .linear) }
    let steps: [Double]
    switch scale {
    case .linear: steps = Self.linearSteps(upTo: shown.max() ?? 0)
    case .logarithmic: steps = Self.logarithmicSteps(shown.min() ?? 1, shown.max() ?? 1)
    }
    self.label = label
    self.scale = scale
    range = steps[0]...steps[steps.count - 1]
    ticks = Self.thinned(steps, scale).map { ChartFigure($0, text($0)) }
  }

  /// Where a value lies, 0 at the beginning and 1 at the end.
  func place(_ value: Double) -> Double {
    let ends = (measure(range.lowerBound), measure(range.upperBound))
    guard ends.0 < ends.1 else { return 0.5 }
    // What has no logarithm lies at the beginning.
    guard scale == .linear || value > 0 else { return 0 }
    return min(max((measure(value) - ends.0) / (ends.1 - ends.0), 0), 1)
  }

  private func measure(_ value: Double) -> Double { scale == .linear ? value : log10(value) }

  // MARK: Round numbers

  /// From 0 to the first step that is not below `most`.
  private static func linearSteps(upTo most: Double) -> [Double] {
    guard most > 0 else { return [0, 1] }
    let rough = most / 5
    let power = pow(10, floor(log10(rough)))
    let step = power * ([1, 2, 5, 10].first { $0 * power >= rough * (1 - 1e-9) } ?? 10)
    let count = max(1, Int((most / step - 1e-9).rounded(.up)))
    return (0...count).map { Double($0) * step }
  }

  /// Every 1, 2 and 5 of the decades from the last that is not above `least` to the first that is not below
  /// `most`, and at least a factor of ten.
  private static func logarithmicSteps(_ least: Double, _ most: Double) -> [Double] {
    var first = Int((3 * log10(least)).rounded(.down)) - 1
    while step(first + 1) <= least * (1 + 1e-9) { first += 1 }
    var last = first
    while step(last) < most * (1 - 1e-9) { last += 1 }
    while last - first < 3 {
      last += 1
      if last - first < 3 { first -= 1 }
    }
    return (first...last).map(step)
  }

  /// 1, 2, 5, 10, 20, 50, …: the number 0 is 1.
  private static func step(_ number: Int) -> Double {
    let decade = Int((Double(number) / 3).rounded(.down))
    return [1, 2, 5][number - 3 * decade] * pow(10, Double(decade))
  }

  /// Where there are too many to read, whole decades only, and of these as few as it takes.
  private static func thinned(_ steps: [Double], _ scale: Scale) -> [Double] {
    guard scale == .logarithmic, steps.count > 11 else { return steps }
    let decades = steps.filter { step in
      let exponent = log10(step)
      return abs(exponent - exponent.rounded()) < 1e-9
    }
    let stride = (decades.count + 8) / 9
    return decades.enumerated().filter { $0.offset % stride == 0 }.map(\.element)
  }
}
