import Contention

extension Scenario {
  /// The colour of a variant: vermilion for what is broken, orange for the baseline, and the others
  /// in turn. Those for a certain number of workers come last: there are not as many colours as variants.
  func hue(of variant: Variant) -> Hue {
    if variant.role == .broken { return .variant1 }
    if variant.isBaseline { return .variant3 }
    let others: [Hue] = [.variant2, .variant4, .variant5, .variant6, .variant7, .variant8]
    let coloured = variants.filter { $0.role != .broken && !$0.isBaseline }
    let usual = coloured.filter { $0.onlyWorkers == nil }
    let rest = coloured.filter { $0.onlyWorkers != nil }
    let index = (usual + rest).firstIndex { $0.name == variant.name } ?? 0
    return others[index % others.count]
  }
}
