/// Which correct variant is the fastest at a point of a sweep, and by how much.
public struct SweepLead: Sendable, Equatable {
  /// The variant with the highest rate.
  public let leader: String
  /// Those that are not slower beyond the noise, the fastest first.
  public let equals: [String]
  /// How many times the rate of the next one it has, round by round.
  public let ratio: Spread

  /// Whether it is faster than every other one beyond the noise.
  public var isClear: Bool { equals.isEmpty }
}

extension SweepPoint {
  /// The fastest of the correct variants; nil: there are no two of them, or it is unknown whether they differ.
  public var lead: SweepLead? {
    let correct = part.variants.filter { Catalogue.variant($0.id)?.role != .broken }
    let ranked = correct.compactMap { seen in
      seen.rate.map { (name: seen.id.variant, rate: $0.median) }
    }.sorted { $0.rate > $1.rate }
    guard ranked.count > 1, ranked.count == correct.count, let first = ranked.first?.name,
      let ratio = ratio(of: first, to: ranked[1].name)
    else { return nil }
    let others = ranked.dropFirst().map { (name: $0.name, order: order(of: first, and: $0.name)) }
    guard others.allSatisfy({ $0.order != nil }) else { return nil }
    return SweepLead(
      leader: first, equals: others.filter { $0.order != 1 }.map(\.name), ratio: ratio)
  }
}
