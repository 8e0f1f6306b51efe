/// What is explored.
public struct ExplorerPlan: Sendable, Equatable {
  /// The numbers of workers that can be asked for.
  public static let workerRange = 1...4
  /// The numbers of operations per worker that can be asked for.
  public static let operationRange = 1...4

  /// The scenario's catalogue name.
  public var scenario: String
  /// The variant's name in it.
  public var variant: String
  /// The ordering, also one that is too weak; nil: the scenario's default.
  public var ordering: MemoryOrdering?
  /// Which values a load may return.
  public var model = MemoryModel.sc
  /// How many workers there are.
  public var workers = 2
  /// How many operations each of them does.
  public var operations = 2
  /// What every worker of `max` offers in turn; nil: worker w offers 2w + 1, 2w + 2, …
  public var samples: [UInt64]?

  /// Two workers with two operations each, under `sc`; of a litmus test all its workers with one.
  public init(_ id: VariantID) {
    scenario = id.scenario
    variant = id.variant
    guard let litmus else { return }
    workers = litmus.workers
    operations = 1
  }

  /// What the litmus test that is explored looks like; nil: it is none.
  public var litmus: LitmusShape? { Catalogue.scenario(named: scenario)?.litmus }

  /// The variant.
  public var id: VariantID { VariantID(scenario: scenario, variant: variant) }

  /// The ordering that its accesses have; nil: they have their own.
  public var effectiveOrdering: MemoryOrdering? {
    if Catalogue.variant(id)?.ownOrdering != nil { return nil }
    guard let orderings = Catalogue.scenario(named: scenario)?.orderings, !orderings.isEmpty
    else { return nil }
    return ordering ?? orderings.first
  }

  /// Whether the law must hold: the variant is correct, and the ordering one that suffices for it. Not of a
  /// litmus test, whose weak outcome is what one looks for.
  public var promisesLaw: Bool {
    guard let variant = Catalogue.variant(id), litmus == nil else { return false }
    return variant.role != .broken && isOrderingPermitted
  }

  /// Whether the ordering suffices for the scenario.
  public var isOrderingPermitted: Bool {
    guard let scenario = Catalogue.scenario(named: scenario) else { return false }
    return effectiveOrdering.map { scenario.orderings.contains($0) } ?? true
  }

  /// The samples that workers of `max` are given.
  var effectiveSamples: [UInt64] {
    samples ?? (1...UInt64(2 * (workers - 1) + operations)).map { $0 }
  }

  /// How much further in them each worker begins than the one before.
  var sampleStride: Int { samples == nil ? 2 : 0 }
}
