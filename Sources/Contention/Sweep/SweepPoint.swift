/// One point of a sweep: what the knobs are set to there, and what came of it. Plain values.
public struct SweepPoint: Sendable, Equatable {
  /// What the varied knobs are set to, in the order of the axes.
  public let setting: [KnobValue]
  /// The plan of this setting.
  public let plan: Plan
  /// When each visit began, in seconds since the sweep did.
  public private(set) var started: [Double] = []
  /// What was seen of the variants over all visits; those of which nothing was seen are there, too.
  public private(set) var part: ScenarioSnapshot
  private var tracks: [SweepTrack]
  /// How much the baseline's two runs differed, round by round.
  private(set) var selfRatios: [Double] = []
  private var nextRound = 0

  init(_ setting: [KnobValue], of sweep: SweepPlan) {
    self.setting = setting
    let plan = sweep.plan(at: setting)
    let scenario = sweep.scenario
    let tracks = (scenario?.variants(for: plan) ?? []).compactMap { variant in
      scenario.map { SweepTrack($0.id(of: variant)) }
    }
    (self.plan, self.tracks) = (plan, tracks)
    part = ScenarioSnapshot(scenario?.name ?? "", variants: tracks.map(\.seen))
  }

  /// How much a difference at this point must exceed, as a share; nil while unknown; see ``Noise``.
  public var noise: Double? { part.noise }

  /// What was seen of a variant; nil: it is not in play here.
  public func seen(_ name: String) -> VariantSnapshot? {
    part.variants.first { $0.id.variant == name }
  }

  /// Whether it has been visited.
  public var isVisited: Bool { !started.isEmpty }

  /// Whether each variant has enough slices that count.
  var isSettled: Bool { part.variants.allSatisfy { $0.slices >= Spread.leastSlices } }

  mutating func take(_ visit: SweepVisit) {
    started.append(visit.started)
    let seen = visit.snapshot.scenarios.flatMap(\.variants)
    for index in tracks.indices {
      let id = tracks[index].seen.id
      guard let variant = seen.first(where: { $0.id == id }) else { continue }
      tracks[index].take(variant, visit.rates.first { $0.id == id }, from: nextRound)
    }
    nextRound += visit.snapshot.rounds + 1
    sumUp()
  }

  private mutating func sumUp() {
    let baseline = tracks.first { Catalogue.variant($0.seen.id)?.isBaseline ?? false }
    selfRatios = baseline.map { $0.again.ratios(to: $0.rates) } ?? []
    let noise = Noise.level(of: selfRatios)
    for index in tracks.indices { tracks[index].compare(with: baseline, noise: noise) }
    part = ScenarioSnapshot(part.name, variants: tracks.map(\.seen), noise: noise)
  }

  // MARK: Comparing variants

  /// How many times the rate of `base` the variant `name` has, round by round; nil: one of them has none.
  public func ratio(of name: String, to base: String) -> Spread? {
    Spread(of: ratios(of: name, to: base))
  }

  /// Whether the variant `name` is faster than `other` beyond the noise (positive), slower (negative), or there
  /// is no difference (0); nil: that is unknown.
  public func order(of name: String, and other: String) -> Int? {
    let ratios = ratios(of: name, to: other)
    guard let differs = Noise.isDifference(ratios, noise: noise),
      let ratio = Spread(of: ratios)?.median
    else { return nil }
    return differs ? (ratio > 1 ? 1 : -1) : 0
  }

  private func ratios(of name: String, to base: String) -> [Double] {
    guard let mine = track(name), let other = track(base) else { return [] }
    // Slices that do not count can be looked at, but nothing is claimed of them.
    guard mine.seen.doubt == nil, other.seen.doubt == nil else { return [] }
    return mine.rates.ratios(to: other.rates)
  }

  private func track(_ name: String) -> SweepTrack? { tracks.first { $0.seen.id.variant == name } }
}

/// What one visit of a point came to.
struct SweepVisit: Sendable {
  /// When it began, in seconds since the sweep did.
  let started: Double
  let snapshot: Snapshot
  let rates: [VariantRates]
}
