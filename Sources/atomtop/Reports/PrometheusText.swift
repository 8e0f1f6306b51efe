/// Metrics in Prometheus' text format, version 0.0.4, as its server and the node exporter's collector of text
/// files read them.
struct PrometheusText {
  /// What kind of figure a metric is.
  enum Kind: String {
    /// A count of what happened. Its name ends in `_total`.
    case counter
    /// A figure that may fall as well as rise.
    case gauge
  }

  /// A figure, and what it is of.
  struct Sample {
    typealias Labels = KeyValuePairs<String, String>

    fileprivate let labels: Labels
    fileprivate let value: String

    init(_ labels: Labels, _ value: UInt64) { (self.labels, self.value) = (labels, "\(value)") }

    /// In the digits of a JSON report. Nil: the figure is unknown.
    init?(_ labels: Labels, _ value: Double?) {
      guard let value, value.isFinite else { return nil }
      (self.labels, self.value) = (labels, JSON.number(value).text)
    }
  }

  /// The metrics so far, each with its last line break.
  private(set) var text = ""

  /// Adds a metric. One without samples is left out.
  mutating func add(_ name: String, _ kind: Kind, _ help: String, _ samples: [Sample]) {
    guard !samples.isEmpty else { return }
    text += "# HELP \(name) \(Self.escaped(help))\n# TYPE \(name) \(kind.rawValue)\n"
    for sample in samples {
      let labels = sample.labels.map { "\($0)=\"\(Self.escaped($1, quoted: true))\"" }
      text += "\(name){\(labels.joined(separator: ","))} \(sample.value)\n"
    }
  }

  /// A verdict as a label, whose values are text: "true", "false", "unknown".
  static func label(_ verdict: Bool?) -> String { verdict.map { "\($0)" } ?? "unknown" }

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
