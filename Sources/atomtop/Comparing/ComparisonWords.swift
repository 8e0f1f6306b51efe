import Contention
import Dashboard

/// What is said of a comparison in words.
struct ComparisonWords {
  let comparison: Comparison

  /// "spinlock ticket", in a sweep "spinlock ticket at threads 8".
  func name(_ subject: StoredReport.Subject) -> String {
    let point = zip(comparison.a.varied, subject.values).map { knob, value in
      "\(Self.title(knob)) \(value.plainText)"
    }
    return "\(subject.scenario) \(subject.variant)"
      + (point.isEmpty ? "" : " at \(point.joined(separator: ", "))")
  }

  /// A field of a report as people call it: "CPU", "critical section".
  static func title(_ field: String) -> String {
    let name = field.split(separator: ".").last.map(String.init) ?? field
    let short = ["cpu": "CPU", "cpus": "CPUs", "os": "OS"]
    return short[name] ?? name.split(separator: "_").joined(separator: " ")
  }

  /// A ratio: "×0.71".
  static func ratio(_ value: Double) -> String { "×\(figure(value))" }

  /// A ratio without its mark: "0.71", "12.3", "0.042".
  static func figure(_ value: Double) -> String {
    value < 0.095 ? Figures.fixed(value, 3) : Figures.significant(value)
  }

  /// All in a sentence: "3 of 12 variants differ: 2 slower, 1 faster; the largest: spinlock ticket ×0.71".
  var summary: String {
    let all = comparison.variants.count
    let known = comparison.variants.count { $0.differs != nil }
    guard known > 0 else { return "whether any of \(variants(all)) differs is unknown" }
    let rest = known == all ? "" : "; of \(variants(all - known)) more it is unknown"
    let differing = comparison.differing
    guard let largest = differing.max(by: { distance($0) < distance($1) }) else {
      return "none of \(variants(known)) differs\(rest)"
    }
    let slower = differing.count(where: \.isSlower)
    let counts = [(slower, "slower"), (differing.count - slower, "faster")]
      .compactMap { $0 > 0 ? "\($0) \($1)" : nil }.joined(separator: ", ")
    return "\(differing.count) of \(variants(known)) differ\(differing.count == 1 ? "s" : ""): "
      + "\(counts); the largest: \(name(largest.subject)) "
      + (largest.ratio.map(Self.ratio) ?? "") + rest
  }

  /// "12 variants"; those of a sweep count at each of its points.
  private func variants(_ count: Int) -> String {
    let noun = comparison.a.varied.isEmpty ? "variant" : "rate"
    return "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// How far a ratio is from 1, upwards or downwards.
  private func distance(_ variant: ComparedVariant) -> Double {
    variant.ratio.map { max($0, 1 / $0) } ?? 0
  }
}

extension JSON {
  /// The value as people read it: text without quotes, "–" for what is unknown.
  var plainText: String {
    switch self {
    case .null: TableColumns.unknown
    case .string(let text): text
    default: text
    }
  }
}
