/// What the conductor's thread does: one slice after another, requests in between.
///
/// One thread, the conductor's, touches everything here.
final class Performance {
  /// A variant in play.
  struct Entry {
    let id: VariantID
    let variant: Variant
    let law: Law
    let contest: Contest
    /// Nil for a variant that has no waits.
    var waitTimes: WaitTimes?
    var pace: Pace
    /// The rates of the second run in each round, of a baseline that others are compared with.
    var again: RateSeries?
  }

  /// A slice of a round.
  struct Turn {
    /// The number of its entry.
    let entry: Int
    let purpose: SlicePurpose
  }

  let crew: Crew
  let desk: RequestDesk
  let surroundings: Surroundings
  let began = ClockReading()
  private(set) var machine: Machine
  private var cpusSeen: [Int]?
  private(set) var plan: Plan
  var entries: [Entry] = []
  /// The slices of the present round.
  var turns: [Turn] = []
  /// The turn that is next.
  var cursor = 0
  /// Rounds since the figures began, one that does not count among them.
  var round = 0
  var isFrozen = false
  var isFinished = false
  /// What the clocks showed when they were last looked at; nil: not yet.
  var lastLook: Moment?

  /// A performance of `plan` by a crew that is large enough for it.
  init(crew: Crew, desk: RequestDesk, machine: Machine, surroundings: Surroundings, plan: Plan) {
    self.crew = crew
    self.desk = desk
    self.machine = machine
    self.surroundings = surroundings
    self.plan = plan
    cpusSeen = surroundings.allowedCPUs()
    build()
  }

  /// Runs until told to stop.
  func run(_ conductor: Conductor) {
    conductor.update { $0.measure(true) }
    while carryOutRequests(conductor) {
      if isFrozen || isFinished || entries.isEmpty {
        crew.gate.rest { desk.hasRequest }
      } else {
        noteCPUs(conductor)
        playSlice(conductor)
      }
    }
    crew.dismiss(from: 0)
    conductor.finish()
    desk.announceWorkersEnd()
  }

  /// One record per variant in play, with nothing in it.
  func emptyRecords() -> [Record] {
    entries.map { Record(id: $0.id, variant: $0.variant, plan: plan, cpus: machine.cpus) }
  }

  // MARK: Requests

  /// Carries out what was asked for; false: stop.
  private func carryOutRequests(_ conductor: Conductor) -> Bool {
    while let request = desk.take() {
      switch request {
      case .change(let plan): change(to: plan, conductor)
      case .freeze(let frozen):
        isFrozen = frozen
        conductor.update { board in
          board.isFrozen = frozen
          board.measure(!frozen && !board.isFinished)
        }
      case .reset: begin(conductor)
      case .stop:
        desk.close()
        return false
      }
    }
    return true
  }

  private func change(to plan: Plan, _ conductor: Conductor) {
    do {
      try crew.muster(plan)
    } catch {
      desk.report(error)
      guard crew.count < self.plan.threads else { return }
      // Not even the crew before could be had again: the plan before goes on with fewer workers,
      // and with none at all nothing runs.
      self.plan.threads = crew.count
      if crew.count == 0 { self.plan.scenarios = [] }
      build()
      begin(conductor)
      return
    }
    self.plan = plan
    build()
    begin(conductor)
  }

  /// Builds every variant in play.
  private func build() {
    let scratch = Scratch()
    entries = plan.scenarios.compactMap(Catalogue.scenario).flatMap { scenario in
      let setup = Setup(
        plan, ordering: scenario.ordering(for: plan), cpus: machine.cpus, scratch: scratch)
      return scenario.variants(for: plan).map { variant in
        Entry(
          id: VariantID(scenario: scenario.name, variant: variant.name), variant: variant,
          law: scenario.law, contest: variant.build(setup),
          waitTimes: variant.waits ? WaitTimes(workers: plan.threads) : nil,
          pace: firstPace, again: runsAgain(variant) ? RateSeries(.init(plan)) : nil)
      }
    }
  }

  /// Whether a variant has a second run in each round, so that the noise is known: the baseline, where
  /// others take turns with it and not everything is done just once.
  private func runsAgain(_ variant: Variant) -> Bool {
    variant.isBaseline && plan.operations == nil && plan.focus == nil
  }

  /// Goes over to the CPUs that the process may use now, if somebody changed them.
  private func noteCPUs(_ conductor: Conductor) {
    guard let cpus = surroundings.allowedCPUs(), let before = cpusSeen, cpus != before
    else { return }
    cpusSeen = cpus
    machine.allowedCPUs = cpus
    // Figures of before and after must not be averaged.
    build()
    begin(conductor)
  }

  private var firstPace: Pace {
    guard case .operations(let count) = plan.limit else { return .unknown }
    return Pace(forOperations: Array(repeating: count, count: plan.threads))
  }

  /// Begins to measure, whatever was before.
  private func begin(_ conductor: Conductor) {
    isFinished = false
    desk.finish(false)
    let plan = plan
    let machine = machine
    conductor.update { board in
      board.plan = plan
      board.machine = machine
      board.isFinished = false
      board.measure(!board.isFrozen)
    }
    restart(conductor)
  }

  /// Forgets all figures and begins a round.
  private func restart(_ conductor: Conductor) {
    cursor = 0
    turns = []
    round = 0
    for index in entries.indices {
      entries[index].waitTimes?.reset()
      if entries[index].again != nil { entries[index].again = RateSeries(.init(plan)) }
    }
    let records = emptyRecords()
    conductor.update { $0.restart(records) }
  }
}
