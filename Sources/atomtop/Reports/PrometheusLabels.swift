import Contention

/// What a sample is of, by name and in order: `scenario="counter",variant="mutex"`.
struct PrometheusLabels: ExpressibleByDictionaryLiteral {
  private(set) var all: [(name: String, value: String)]

  init(dictionaryLiteral elements: (String, String)...) {
    all = elements.map { (name: $0.0, value: $0.1) }
  }

  /// A variant of a scenario, as this many workers run it on a host.
  init(_ id: VariantID, _ role: Role, threads: Int, host: String) {
    self = [
      "scenario": id.scenario, "variant": id.variant, "role": role.rawValue,
      "threads": "\(threads)", "host": host,
    ]
  }

  static func + (left: PrometheusLabels, right: PrometheusLabels) -> PrometheusLabels {
    var sum = left
    sum.all += right.all
    return sum
  }

  /// A verdict, as labels are text: "true", "false", "unknown".
  static func text(_ verdict: Bool?) -> String { verdict.map { "\($0)" } ?? "unknown" }
}
