extension Variant {
  /// A variant that is broken on purpose.
  static func broken(
    _ name: String, _ summary: String, countsWins: Bool = false,
    build: @escaping @Sendable (Setup) -> Contest
  ) -> Variant {
    Variant(
      name: name, role: .broken, summary: summary, isBaseline: false, countsCAS: false,
      countsWins: countsWins, waits: false, build: build)
  }

  /// A correct variant made of atomic operations.
  static func atomic(
    _ name: String, _ summary: String, countsCAS: Bool = false, countsWins: Bool = false,
    waits: Bool = false, build: @escaping @Sendable (Setup) -> Contest
  ) -> Variant {
    Variant(
      name: name, role: .atomic, summary: summary, isBaseline: false, countsCAS: countsCAS,
      countsWins: countsWins, waits: waits, build: build)
  }

  /// A correct variant made of a lock. The one named `mutex` is the baseline.
  static func lock(
    _ name: String, _ summary: String, countsWins: Bool = false,
    build: @escaping @Sendable (Setup) -> Contest
  ) -> Variant {
    Variant(
      name: name, role: .lock, summary: summary, isBaseline: name == "mutex", countsCAS: false,
      countsWins: countsWins, waits: true, build: build)
  }

  /// The same for this number of workers only, at an ordering of its own.
  func only(_ workers: Int, _ ordering: MemoryOrdering) -> Variant {
    var variant = self
    variant.onlyWorkers = workers
    variant.ownOrdering = ordering
    return variant
  }
}
