/// One scenario's part of a snapshot.
public struct ScenarioSnapshot: Sendable, Equatable, Codable {
  /// The scenario's catalogue name.
  public let name: String
  /// Its variants in play, in catalogue order.
  public var variants: [VariantSnapshot]
  /// How much the baseline's two runs differ, as a share: what a difference must exceed. Nil while
  /// unknown; see ``Noise``.
  public var noise: Double?

  /// A snapshot of the scenario called `name`.
  public init(_ name: String, variants: [VariantSnapshot], noise: Double? = nil) {
    self.name = name
    self.variants = variants
    self.noise = noise
  }

  /// What the system granted the workers, over all variants; nil until one ran.
  public var granted: Granted? {
    let all = variants.compactMap(\.granted)
    return all.dropFirst().reduce(all.first) { total, next in total.map { $0 + next } }
  }

  /// The smallest CPU share of a variant; nil where it is unknown.
  public var cpuShare: Double? { variants.compactMap(\.cpuShare).min() }

  /// The smallest overlap of a variant; nil where it is unknown.
  public var overlap: Double? { variants.compactMap(\.overlap).min() }
}
