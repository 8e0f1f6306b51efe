/// Every scenario there is. Command line, help, screens and reports are made from this list.
public enum Catalogue {
  /// The scenarios, in the order in which they are shown and numbered.
  public static let scenarios: [Scenario] = [
    .counter, .max, .spinlock, .once, .ids, .ordering, .sharing, .pair,
  ]

  /// The litmus tests, in the order in which they are shown.
  public static let litmusTests: [Scenario] = Scenario.litmusTests

  private static let all = scenarios + litmusTests

  // A screen looks up hundreds of names in every frame.
  private static let byName = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) })
  private static let byID = Dictionary(
    uniqueKeysWithValues: all.flatMap { scenario in
      scenario.variants.map { (scenario.id(of: $0), $0) }
    })

  /// The scenario, or litmus test, with this name.
  public static func scenario(named name: String) -> Scenario? { byName[name] }

  /// The variant with this ID; the ordering of a litmus test.
  public static func variant(_ id: VariantID) -> Variant? { byID[id] }
}

extension Scenario {
  /// The ID of a variant of this scenario.
  public func id(of variant: Variant) -> VariantID {
    VariantID(scenario: name, variant: variant.name)
  }
}
