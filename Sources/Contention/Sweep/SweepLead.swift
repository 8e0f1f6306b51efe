/// Which correct variant is the fastest at a point of a sweep, and by how much.
public struct SweepLead: Sendable, Equatable {
  /// The variant with the highest rate.
  public let leader: String
  /// Those that are not slower beyond the noise, the fastest first.
  public let equals: [String]
  /// How many times the rate of the next one it has, round by round; nil: there is no other.
  public let ratio: Spread?

  /// Whether it is faster than every other one beyond the noise.
  public var isClear: Bool { equals.isEmpty }
}

extension SweepPoint {
  /// The fastest of the correct variants; nil: none has a rate that counts.
  public var lead: SweepLead? {
    let ranked = part.variants
      .filter { $0.doubt == nil && Catalogue.variant($0.id)?.role != .broken }
      .compactMap { seen in seen.rate.map { (name: seen.id.variant, rate: $0.median) } }
      .sorted { $0.rate > $1.rate }
    guard let first = ranked.first?.name else { return nil }
    let others = ranked.dropFirst().map(\.name)
    return SweepLead(
      leader: first, equals: others.filter { order(of: first, and: $0) != 1 },
      ratio: others.first.flatMap { ratio(of: first, to: $0) })
  }
}
