/// Every scenario there is. Command line, help, screens and reports are made from this list.
public enum Catalogue {
  /// The scenarios, in the order in which they are shown and numbered.
  public static let scenarios: [Scenario] = [
    .counter, .max, .spinlock, .once, .ids, .ordering, .sharing, .pair,
  ]

  /// The scenario with this name.
  public static func scenario(named name: String) -> Scenario? {
    scenarios.first { $0.name == name }
  }
}
