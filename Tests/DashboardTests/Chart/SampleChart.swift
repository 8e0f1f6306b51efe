import Contention
import TestSupport

@testable import Dashboard

/// Charts of figures that nobody measured, as different as can be.
enum SampleChart {
  static let all: [(name: String, chart: Chart)] =
    [1, 2, 5, 10].flatMap { series in
      [1, 2, 7, 64].map { points in
        ("\(series) curves of \(points) points", falling(series, points))
      }
    } + [
      ("all equal", chart { _, _ in 1e6 }),
      ("from 10⁹ to 10³", chart { series, point in series == 0 ? 1e9 : 1e9 / pow(8, point) }),
      ("from 10⁻³ to 10¹²", chart { series, point in 1e-3 * pow(9, point + Double(series)) }),
      (
        "crossing",
        chart { series, point in series == 0 ? 2e6 : 8e6 / pow(3, point) * Double(series) }
      ),
      ("holes", chart(hasHoles: true) { series, point in 1e6 * Double(series + 1) / (1 + point) }),
      ("linear", chart(scale: .linear) { series, point in 1e6 * Double(series) + 3e5 * point }),
      ("all zero", chart(scale: .linear) { _, _ in 0 }),
      (
        "names",
        chart(names: ["none", "pause", "exponential", "yield"]) { series, point in
          1e6 * Double(series + 1) / (1 + point)
        }
      ),
      ("nothing", chart(series: 0) { _, _ in 1 }),
    ]

  private static func pow(_ base: Double, _ exponent: Double) -> Double {
    (0..<Int(exponent)).reduce(1) { result, _ in result * base }
  }

  private static func falling(_ series: Int, _ points: Int) -> Chart {
    var numbers = SeededNumbers(state: UInt64(100 * series + points))
    return chart(series: series, points: points) { series, point in
      9e6 / (1 + point * Double(series)) * Double.random(in: 0.8...1.2, using: &numbers)
    }
  }

  static func chart(
    series count: Int = 6, points: Int = 5, names: [String]? = nil, hasHoles: Bool = false,
    scale: ChartAxis.Scale = .logarithmic, _ value: (Int, Double) -> Double
  ) -> Chart {
    let xs = (names?.indices.map { $0 } ?? Array(0..<points)).map { index in
      let number = names == nil ? pow(2, Double(min(index, 62))) : Double(index)
      return ChartFigure(number, names?[index] ?? "\(Int(number))")
    }
    let series = (0..<count).map { number in
      let points = xs.enumerated().map { index, x -> ChartPoint? in
        // Every other curve ends early, begins late, or has a gap.
        if hasHoles, (number + index) % 4 == 0 || (number % 2 == 0 && index > 2) { return nil }
        let y = value(number, Double(index))
        return ChartPoint(
          x, ChartFigure(y, "\(y)"), low: ChartFigure(y * 0.9, "\(y * 0.9)"),
          high: ChartFigure(y * 1.2, "\(y * 1.2)"))
      }
      let role: Role = number == 0 ? .broken : number == 1 ? .lock : .atomic
      let hue = Hue.variant(number)
      return ChartSeries(number == 2 ? "a & <b> \"c\"" : "variant-\(number)", role, hue, points)
    }
    let values = series.flatMap(\.points).compactMap { $0 }.flatMap {
      [$0.low!.value, $0.high!.value]
    }
    let baseline = series.dropFirst().first?.points.compactMap { $0 } ?? []
    return Chart(
      title: "spinlock: operations per second by workers",
      sentences: ["From 4 workers on mutex beats ticket and mcs."],
      x: ChartAxis("workers", at: xs, scale: names == nil ? .logarithmic : .linear),
      y: ChartAxis("operations per second", for: values, scale: scale, text: Figures.si),
      series: series,
      band: ChartBand(
        "noise of mutex ±10 %", baseline.map { ($0.x.value, $0.y.value * 0.9, $0.y.value * 1.1) }),
      crossings: baseline.dropFirst(2).prefix(1).map { ChartPlace(x: $0.x.value, y: $0.y.value) },
      caption: ["A CPU with a long name, 2 CPUs, Linux 6.18, x86_64. atomtop 0.1.0."])
  }
}
