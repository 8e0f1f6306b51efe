import Contention
import Dashboard

/// What `atomtop list` prints.
enum CatalogueReport {
  /// Rises when a field of the JSON changes its meaning.
  private static let schema: UInt64 = 1

  /// Columns that a line for people may take.
  private static let width = 80

  /// All scenarios for people, in Unicode: what each does, and its variants. It fits a screen of 24 rows.
  static func table(_ scenarios: [Scenario]) -> String {
    let blocks = scenarios.flatMap { scenario in
      TextWrap.lines("\(scenario.name): \(scenario.operation)", width: width).enumerated()
        .map { $0 == 0 ? $1 : "  " + $1 } + variants(of: scenario)
    }
    let hint = "atomtop list \(scenarios[0].name): its law, its choices, and what each variant is"
    return (blocks + ["", legend, hint]).map { $0 + "\n" }.joined()
  }

  /// One scenario for people: its law, its choices, and a line for each variant.
  static func card(_ scenario: Scenario) -> String {
    let width = scenario.variants.map(\.name.columns).max() ?? 0
    let choices = Knob.all.filter(scenario.choices.contains).map { "--\($0.option)" }
    let heading = [
      "\(scenario.name): \(scenario.operation)",
      "  law: \(scenario.law.statement)",
      "  orderings: \(scenario.orderings.isEmpty ? "each variant has its own" : orderings(scenario))",
      "  choices: \(choices.joined(separator: " "))",
    ]
    let variants = scenario.variants.map { variant in
      let baseline = variant.isBaseline ? " (baseline)" : ""
      return
        "  \(variant.role.mark) \(variant.name.padded(to: width))  \(variant.summary)\(baseline)"
    }
    return (heading + variants + ["", legend]).map { $0 + "\n" }.joined()
  }

  private static var legend: String {
    Role.allCases.map { "\($0.mark) \($0.explanation)" }.joined(separator: "   ")
  }

  /// Variants side by side; a mark stays beside its name.
  private static func variants(of scenario: Scenario) -> [String] {
    var lines: [String] = []
    for variant in scenario.variants {
      let name = " \(variant.role.mark) \(variant.name)"
      if let last = lines.last, (last + name).columns <= width {
        lines[lines.count - 1] += name
      } else {
        lines.append(" " + name)
      }
    }
    return lines
  }

  /// The scenarios for programs.
  static func json(_ scenarios: [Scenario]) -> String {
    let report: JSON = .object([
      "schema": .integer(Self.schema),
      "version": .string(Version.current),
      "scenarios": .array(scenarios.map(json)),
    ])
    return report.text + "\n"
  }

  private static func orderings(_ scenario: Scenario) -> String {
    scenario.orderings.enumerated()
      .map { $1.rawValue + ($0 == 0 ? " (default)" : "") }
      .joined(separator: ", ")
  }

  private static func json(_ scenario: Scenario) -> JSON {
    .object([
      "name": .string(scenario.name),
      "operation": .string(scenario.operation),
      "explanation": .string(scenario.explanation),
      "law": .string(scenario.law.statement),
      "choices": .array(
        Knob.all.filter(scenario.choices.contains).map { .string($0.option) }),
      "orderings": .array(scenario.orderings.map { .string($0.rawValue) }),
      "ordering_reason": .string(scenario.orderingReason),
      "variants": .array(
        scenario.variants.map { variant in
          .object([
            "name": .string(variant.name),
            "role": .string(variant.role.rawValue),
            "baseline": .bool(variant.isBaseline),
            "summary": .string(variant.summary),
          ])
        }),
    ])
  }
}
