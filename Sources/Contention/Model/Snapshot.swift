/// Everything that was seen at one instant. The screen and every output format are made from it.
public struct Snapshot: Sendable {
  /// What was asked for.
  public var plan: Plan
  /// The machine that the workers run on.
  public var machine: Machine
  /// Seconds of measuring since the figures were last reset, frozen time left out.
  public var elapsed: Double
  /// The slice length in force, in milliseconds.
  public var sliceMilliseconds: Int
  /// Whether the workers are parked on request.
  public var isFrozen = false
  /// The first time, since the conductor began, that a law broke that never may.
  public var defect: Defect?
  /// The variant whose slice runs at this instant.
  public var running: VariantID?
  /// Completed rounds since the figures were last reset.
  public var rounds = 0
  /// The scenarios in play, in catalogue order.
  public var scenarios: [ScenarioSnapshot]

  /// A snapshot of these figures.
  public init(
    plan: Plan, machine: Machine, elapsed: Double, sliceMilliseconds: Int,
    scenarios: [ScenarioSnapshot]
  ) {
    self.plan = plan
    self.machine = machine
    self.elapsed = elapsed
    self.sliceMilliseconds = sliceMilliseconds
    self.scenarios = scenarios
  }
}

/// One scenario's part of a snapshot.
public struct ScenarioSnapshot: Sendable {
  /// The scenario.
  public var scenario: Scenario
  /// Its variants in play, in catalogue order.
  public var variants: [VariantSnapshot]
  /// How far the baseline comes from itself, as a share: what a difference must exceed. Nil while
  /// unknown.
  public var noise: Double?

  /// A snapshot of `scenario`.
  public init(scenario: Scenario, variants: [VariantSnapshot], noise: Double? = nil) {
    self.scenario = scenario
    self.variants = variants
    self.noise = noise
  }

  /// The baseline's part, if it is in play.
  public var baseline: VariantSnapshot? { variants.first { $0.variant.isBaseline } }

  /// What the system granted the workers, all variants told; nil until one ran.
  public var granted: Granted? {
    let all = variants.compactMap(\.granted)
    return all.dropFirst().reduce(all.first) { total, next in total.map { $0 + next } }
  }

  /// The smallest CPU share of a variant; nil where it is unknown.
  public var cpuShare: Double? { variants.compactMap(\.cpuShare).min() }

  /// The smallest overlap of a variant; nil where it is unknown.
  public var overlap: Double? { variants.compactMap(\.overlap).min() }
}

extension Snapshot {
  /// The noise of the scenario where it is highest; nil while it is unknown in all of them.
  public var noise: Double? { scenarios.compactMap(\.noise).max() }
}
