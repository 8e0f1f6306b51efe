import Testing

@testable import Contention

/// One variant, and how many workers it has.
struct Case: Sendable, CustomTestStringConvertible {
  let scenario: Scenario
  let variant: Variant
  var workers = 2

  /// Every variant of the catalogue.
  static let all = Catalogue.scenarios.flatMap { scenario in
    scenario.variants.map { Case(scenario: scenario, variant: $0) }
  }

  /// Those of one scenario that are not broken.
  static func correct(_ scenario: String) -> [Case] {
    all.filter { $0.scenario.name == scenario && $0.variant.role != .broken }
  }

  /// Whether it breaks its law only where CPUs have store buffers, and workers run at once.
  var takesStoreBuffers: Bool { variant.name == "peterson-relaxed" }

  /// The same variant with other numbers of workers, of those that it works for.
  func with(_ workers: [Int]) -> [Case] {
    workers.filter { variant.permits($0) }.map {
      Case(scenario: scenario, variant: variant, workers: $0)
    }
  }

  var plan: Plan { ContentionTests.plan(scenario.name, variant.name, workers) }

  var testDescription: String { "\(scenario.name) \(variant.name), \(workers) workers" }
}

/// A plan for one variant.
func plan(_ scenario: String, _ variant: String, _ workers: Int) -> Plan {
  var plan = Plan(scenarios: [scenario], threads: workers)
  plan.focus = VariantID(scenario: scenario, variant: variant)
  return plan
}
