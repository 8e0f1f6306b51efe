import Contention

extension Scenario {
  /// The colour of a variant: vermilion for what is broken, orange for the baseline, and the others
  /// in turn.
  func hue(of variant: Variant) -> Hue {
    if variant.role == .broken { return .variant1 }
    if variant.isBaseline { return .variant3 }
    let others: [Hue] = [.variant2, .variant4, .variant5, .variant6, .variant7, .variant8]
    let index =
      variants.filter { $0.role != .broken && !$0.isBaseline }
      .firstIndex { $0.name == variant.name } ?? 0
    return others[index % others.count]
  }
}
