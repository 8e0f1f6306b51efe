import Contention

/// What is explored, turned by keys.
extension StepperPage {
  mutating func nextModel() -> Reaction {
    var plan = plan
    plan.model = plan.model.next
    return change(to: plan, "\(plan.model.rawValue): \(plan.model.summary)")
  }

  /// The next ordering: all three, also those that are too weak. Those of a litmus test are its variants.
  mutating func nextOrdering() -> Reaction {
    var plan = plan
    guard plan.litmus == nil else { return changeVariant(by: 1) }
    guard let ordering = plan.effectiveOrdering else {
      return say("\(plan.variant): each access has an ordering of its own")
    }
    plan.ordering = ordering.next
    let isEnough = scenario?.orderings.contains(ordering.next) ?? true
    return change(
      to: plan,
      "\(ordering.next.rawValue)\(isEnough ? "" : ": too weak, as far as the language goes")")
  }

  mutating func changeWorkers(by count: Int) -> Reaction {
    var plan = plan
    if let litmus = plan.litmus {
      return say("\(litmus.name) has \(Self.workers(litmus.workers)), no more and no fewer")
    }
    if let text = Catalogue.variant(plan.id)?.onlyWorkersText {
      return say("\(plan.variant) is \(text)")
    }
    plan.workers = ExplorerPlan.workerRange.nearest(plan.workers + count)
    return change(to: plan, Self.workers(plan.workers))
  }

  mutating func changeOperations(by count: Int) -> Reaction {
    var plan = plan
    if let litmus = plan.litmus {
      return say("each worker of \(litmus.name) makes its accesses once")
    }
    plan.operations = ExplorerPlan.operationRange.nearest(plan.operations + count)
    return change(to: plan, "\(Self.operations(plan.operations)) each")
  }

  /// The next variant of the scenario, or the one before.
  mutating func changeVariant(by places: Int) -> Reaction {
    var plan = plan
    let names = scenario?.variants.map(\.name) ?? []
    guard let index = names.firstIndex(of: plan.variant) else { return .none }
    plan.variant = names[(index + places + names.count) % names.count]
    let variant = Catalogue.variant(plan.id)
    if let workers = variant?.onlyWorkers { plan.workers = workers }
    return change(to: plan, variant?.summary ?? plan.variant)
  }

  static func workers(_ count: Int) -> String { count == 1 ? "1 worker" : "\(count) workers" }

  static func operations(_ count: Int) -> String {
    count == 1 ? "1 operation" : "\(count) operations"
  }
}

extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  /// The one after this, and after the last the first.
  fileprivate var next: Self {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? all.startIndex
    return all[(index + 1) % all.count]
  }
}

extension ClosedRange<Int> {
  /// The bound that `value` is beyond, or itself.
  fileprivate func nearest(_ value: Int) -> Int {
    Swift.max(lowerBound, Swift.min(value, upperBound))
  }
}
