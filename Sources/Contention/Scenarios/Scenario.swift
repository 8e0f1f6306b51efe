/// One task that threads share, as users see it: names, law, explanation, variants.
public struct Scenario: Sendable {
  /// What the user types: "counter".
  public let name: String
  /// Each worker's operation in one clause: "every worker adds 1 to one shared value".
  public let operation: String
  /// Two or three plain sentences on what to look at.
  public let explanation: String
  /// What to know where there are more workers than CPUs, in one line; nil: nothing special.
  public var crowdedRemark: String?
  /// What cannot show where there is one CPU only, in one line.
  public var oneCPURemark =
    "One CPU: workers take turns, so attempts hardly ever collide."
  /// The correct variants, besides the baseline, that say most where there is room for a few; empty: the first
  /// that is atomic.
  var highlights: [String] = []
  /// What must hold between slices.
  public let law: Law
  /// The knobs that mean something here, of those that do not everywhere.
  public let choices: Set<Knob>
  /// The orderings that keep the law, weakest first; the first is the default.
  public let orderings: [MemoryOrdering]
  /// Why the default ordering suffices.
  public let orderingReason: String
  /// The most operations of all workers together that can be asked for at once; nil: any number.
  public var mostOperations: UInt64?
  /// Whether it is worth telling how soon the last worker saw that a slice ends.
  public var showsStopping = false
  /// What a litmus test looks like; nil: it is none. A litmus test has as many workers as it needs, whatever a
  /// plan says, and its variants are the orderings.
  public var litmus: LitmusShape?
  /// The implementations, in the order in which they are shown and run.
  public let variants: [Variant]

  /// The names of the correct variants, besides the baseline, that say most.
  public var highlighted: [String] {
    highlights.isEmpty ? variants.filter { $0.role == .atomic }.prefix(1).map(\.name) : highlights
  }

  /// How many workers perform its operation under `plan`.
  public func workers(for plan: Plan) -> Int { litmus?.workers ?? plan.threads }

  /// The ordering that `plan` means for this scenario.
  public func ordering(for plan: Plan) -> MemoryOrdering? {
    plan.ordering.flatMap { orderings.contains($0) ? $0 : nil } ?? orderings.first
  }

  /// The variants that `plan` puts in play, in catalogue order.
  public func variants(for plan: Plan) -> [Variant] {
    let variants = variants.filter { $0.permits(workers(for: plan)) }
    if let focus = plan.focus, focus.scenario == name,
      let focused = variants.first(where: { $0.name == focus.variant })
    {
      return [focused]
    }
    // A tile of the overview has room for one ordering, and a round time for one slice.
    if litmus != nil, plan.isOverview { return Array(variants.prefix(1)) }
    guard let names = plan.variants else {
      return variants.filter { plan.includesBaseline || !$0.isBaseline }
    }
    return variants.filter {
      names.contains($0.name) || ($0.isBaseline && plan.includesBaseline)
    }
  }

  /// The variants that would be in play with another number of workers.
  public func leftOut(for plan: Plan) -> [Variant] {
    variants.filter { variant in
      !variant.permits(workers(for: plan)) && plan.variants?.contains(variant.name) ?? true
    }
  }
}
