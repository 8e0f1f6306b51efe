import Testing

@testable import Contention

/// Plans to explore, and ways to explore them.
extension ExplorerPlan: CustomTestStringConvertible {
  /// What it explores.
  public var testDescription: String {
    "\(scenario) \(variant) \(workers) × \(operations) \(model) \(ordering?.rawValue ?? "")"
  }

  /// What a test asks for.
  init(
    _ scenario: String, _ variant: String, _ ordering: MemoryOrdering? = nil,
    _ model: MemoryModel = .sc, workers: Int = 2, operations: Int = 2
  ) {
    self.init(VariantID(scenario: scenario, variant: variant))
    self.ordering = ordering
    self.model = model
    self.workers = workers
    self.operations = operations
  }

  /// Every interleaving.
  func explored(_ limit: ExplorerLimit = ExplorerLimit()) throws -> Exploration {
    try #require(Explorer(self)?.explore(limit))
  }

  /// Every variant at every ordering that its scenario lets one choose, in every model, in these sizes.
  static func all(_ sizes: [(workers: Int, operations: Int)]) -> [ExplorerPlan] {
    Catalogue.scenarios.flatMap { scenario in
      scenario.variants.flatMap { variant in
        MemoryModel.allCases.flatMap { model in
          (scenario.orderings.isEmpty ? [nil] : MemoryOrdering.allCases.map(Optional.init))
            .flatMap { ordering in
              sizes.filter { variant.permits($0.workers) }.map { size in
                ExplorerPlan(
                  scenario.name, variant.name, ordering, model, workers: size.workers,
                  operations: size.operations)
              }
            }
        }
      }
    }
  }

  var isBroken: Bool { Catalogue.variant(id)?.role == .broken }
}
