/// Everything that was seen at one instant. The screen and every output format are made from it.
public struct Snapshot: Sendable, Equatable, Codable {
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
  /// How many workers there are while more are being started; nil: none is.
  public var startedWorkers: Int?
  /// The first broken law of a correct variant since the conductor began; nil: none broke.
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

  /// The noise of the scenario where it is highest; nil while it is unknown in all of them.
  public var noise: Double? { scenarios.compactMap(\.noise).max() }
}
