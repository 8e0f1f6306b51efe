/// What the conductor publishes to whoever asks for a snapshot.
struct Board: Sendable {
  /// The slice that runs now.
  struct Running: Sendable {
    let entry: Int
    let began: UInt64
    let desks: [Desk]
    /// What the slice is for.
    let purpose: SlicePurpose
  }

  var plan: Plan
  /// The machine, with the CPUs that the workers may use now.
  var machine: Machine
  /// One record per variant in play, in catalogue order.
  var records: [Record]
  /// The noise of each scenario, by name, where it is known.
  var noises: [String: Double] = [:]
  /// The rates of the baselines' second runs, where they have some.
  var again: [VariantID: RateSeries] = [:]
  var running: Running?
  var rounds = 0
  var isFrozen = false
  /// How many workers there are while more are being started; nil: none is.
  var startedWorkers: Int?
  /// The first broken law of a correct variant. Stays when figures restart.
  var defect: Defect?
  /// Whether the limit is reached, or the conductor was stopped.
  var isFinished = false
  /// Measuring time before ``measuringSince``, in nanoseconds.
  var measuredBefore: UInt64 = 0
  /// When the present stretch of measuring began; nil: not measuring.
  var measuringSince: UInt64?

  /// Nanoseconds of measuring until `now`.
  func measured(until now: UInt64) -> UInt64 {
    measuredBefore + (measuringSince.map { now - min(now, $0) } ?? 0)
  }

  /// Takes time in which everything stood still out of the time of measuring.
  mutating func forgetMeasuring(_ nanoseconds: UInt64) {
    guard let since = measuringSince else { return }
    measuringSince = min(since &+ nanoseconds, Clock.nanoseconds())
  }

  /// Starts or stops the clock of measuring.
  mutating func measure(_ isMeasuring: Bool) {
    let now = Clock.nanoseconds()
    guard isMeasuring != (measuringSince != nil) else { return }
    measuredBefore = measured(until: now)
    measuringSince = isMeasuring ? now : nil
  }

  /// The board of `plan` before anything ran.
  init(plan: Plan, machine: Machine) {
    self.plan = plan
    self.machine = machine
    records = Self.emptyRecords(plan, machine)
  }

  private static func emptyRecords(_ plan: Plan, _ machine: Machine) -> [Record] {
    plan.scenarios.compactMap(Catalogue.scenario).flatMap { scenario in
      scenario.variants(for: plan).map { variant in
        Record(
          id: scenario.id(of: variant), variant: variant, plan: plan,
          workers: scenario.workers(for: plan), cpus: machine.cpus)
      }
    }
  }

  /// Forgets all figures. The plan stays.
  mutating func restart() {
    records = Self.emptyRecords(plan, machine)
    noises = [:]
    again = [:]
    rounds = 0
    measuredBefore = 0
    if measuringSince != nil { measuringSince = Clock.nanoseconds() }
  }
}
