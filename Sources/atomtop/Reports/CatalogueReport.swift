import Contention
import Dashboard

/// What `atomtop list` prints.
enum CatalogueReport {
  /// Rises when a field of the JSON changes its meaning.
  private static let schema: UInt64 = 1

  /// The scenarios for people, in Unicode.
  static func table(_ scenarios: [Scenario]) -> String {
    let width = scenarios.flatMap(\.variants).map(\.name.columns).max() ?? 0
    let blocks = scenarios.map { scenario in
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
      return (heading + variants).map { $0 + "\n" }.joined()
    }
    let legend = Role.allCases.map { "\($0.mark) \($0.explanation)" }.joined(separator: "   ")
    return blocks.joined(separator: "\n") + "\n\(legend)\n"
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
