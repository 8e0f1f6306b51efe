import Contention

extension Conditions {
  /// The variants that this number of workers leaves out, a sentence for each number that they work with.
  public var variantsLeftOut: [String] {
    let out = part.scenario.leftOut(for: snapshot.plan)
    return Dictionary(grouping: out) { $0.onlyWorkers ?? 0 }.sorted { $0.key < $1.key }
      .map { only, variants in
        "Left out: \(variants.map(\.name).joined(separator: ", ")), for exactly "
          + "\(Self.count(only, "worker"))."
      }
  }
}
