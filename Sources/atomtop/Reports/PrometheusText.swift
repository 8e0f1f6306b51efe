/// Metrics in Prometheus' text format, version 0.0.4, as its server and the node exporter's collector of text
/// files read them.
struct PrometheusText {
  /// A figure, and what it is of.
  struct Sample {
    fileprivate let labels: PrometheusLabels
    fileprivate let value: String
    /// What follows the metric's name: the sum and the number of a summary have names of their own.
    fileprivate let suffix: String

    init(_ labels: PrometheusLabels, _ value: UInt64, suffix: String = "") {
      (self.labels, self.value, self.suffix) = (labels, "\(value)", suffix)
    }

    /// In the digits of a JSON report. Nil: the figure is unknown.
    init?(_ labels: PrometheusLabels, _ value: Double?, suffix: String = "") {
      guard let value, value.isFinite else { return nil }
      (self.labels, self.value, self.suffix) = (labels, JSON.number(value).text, suffix)
    }
  }

  /// The metrics so far, each with its last line break.
  private(set) var text = ""

  /// Adds a metric. One without samples is left out.
  mutating func add(_ metric: PrometheusMetric, _ samples: [Sample]) {
    guard !samples.isEmpty else { return }
    text += "# HELP \(metric.name) \(Self.escaped(metric.help))\n"
    text += "# TYPE \(metric.name) \(metric.kind.rawValue)\n"
    for sample in samples {
      let labels = sample.labels.all.map { "\($0)=\"\(Self.escaped($1, quoted: true))\"" }
      text += "\(metric.name)\(sample.suffix){\(labels.joined(separator: ","))} \(sample.value)\n"
    }
  }

  private static func escaped(_ text: String, quoted: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\"" where quoted: result += "\\\""
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
