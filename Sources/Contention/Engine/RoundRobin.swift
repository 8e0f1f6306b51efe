/// What the conductor's thread does: it starts the workers, the variants take turns, one slice each in every
/// round, and between two slices it carries out what was asked for.
///
/// One thread, the conductor's, touches everything here once it has begun to ``run()``. It keeps no reference
/// to the ``Conductor``: one that nobody else holds is freed, and then ends this.
final class RoundRobin {
  /// A variant in play.
  struct Entry {
    let id: VariantID
    let variant: Variant
    let law: Law
    let contest: Contest
    /// How many workers take part.
    let workers: Int
    /// Outcomes of a litmus test that must not occur.
    let forbidden: [Int]
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
  let requests: RequestQueue
  /// What is published.
  let board: SharedBoard
  let surroundings: Surroundings
  let began = ClockReading()
  private(set) var machine: Machine
  private(set) var plan: Plan
  var entries: [Entry] = []
  /// The slices of the present round.
  var turns: [Turn] = []
  /// The turn that is next.
  var cursor = 0
  /// Rounds since the figures began, a warm-up included.
  var round = 0
  var isFrozen = false
  var isFinished = false
  /// What the clocks showed when they were last looked at; nil: not yet.
  var lastLook: Moment?

  /// The slices of `plan`, for a crew that is still to be mustered.
  init(crew: Crew, requests: RequestQueue, machine: Machine, surroundings: Surroundings, plan: Plan)
  {
    self.crew = crew
    self.requests = requests
    self.machine = machine
    self.surroundings = surroundings
    self.plan = plan
    board = SharedBoard(Board(plan: plan, machine: machine))
  }

  /// Runs until told to stop, or not at all if the system refuses a worker.
  func run() {
    if start() {
      while carryOutRequests() {
        if isFrozen || isFinished || entries.isEmpty {
          crew.gate.rest { requests.hasRequest }
        } else {
          noteCPUs()
          playSlice()
        }
      }
    }
    requests.close()
    crew.dismiss(from: 0)
    finish()
    requests.announceWorkersEnd()
  }

  /// Starts the workers, unless told to stop meanwhile; false: the system refused one.
  private func start() -> Bool {
    do {
      guard try muster(plan) else { return true }
    } catch {
      requests.report(error)
      return false
    }
    build()
    board.update { $0.measure(true) }
    return true
  }

  /// Makes sure that the workers of `plan` are there; false: somebody wants the end, and some are missing.
  private func muster(_ plan: Plan) throws(ConductorFailure) -> Bool {
    defer { board.update { $0.startedWorkers = nil } }
    return try crew.muster(plan) { started in
      board.update { $0.startedWorkers = started }
      return !requests.isStopWanted
    }
  }

  /// Publishes that the plan's limit is reached, or that every worker ended.
  func finish() {
    board.update { board in
      board.isFinished = true
      board.measure(false)
    }
    requests.finish(true)
  }

  // MARK: Requests

  /// Carries out what was asked for; false: stop.
  private func carryOutRequests() -> Bool {
    while let request = requests.take() {
      switch request {
      case .change(let plan): change(to: plan)
      case .freeze(let frozen):
        isFrozen = frozen
        board.update { board in
          board.isFrozen = frozen
          board.measure(!frozen && !board.isFinished)
        }
      case .reset: begin()
      case .stop: return false
      }
    }
    return true
  }

  private func change(to plan: Plan) {
    do {
      guard try muster(plan) else { return }
    } catch {
      requests.report(error)
      guard crew.count < self.plan.threads else { return }
      // The crew could not be restored either: the plan before goes on with fewer workers, and with
      // none at all nothing runs.
      self.plan.threads = crew.count
      if crew.count == 0 { self.plan.scenarios = [] }
      build()
      begin()
      return
    }
    self.plan = plan
    build()
    begin()
  }

  /// Builds every variant in play.
  private func build() {
    let scratch = Scratch()
    entries = plan.scenarios.compactMap(Catalogue.scenario).flatMap { scenario in
      let workers = scenario.workers(for: plan)
      let setup = Setup(
        plan, workers: workers, ordering: scenario.ordering(for: plan), cpus: machine.cpus,
        scratch: scratch)
      return scenario.variants(for: plan).map { variant in
        Entry(
          id: scenario.id(of: variant), variant: variant, law: scenario.law,
          contest: variant.build(setup), workers: workers,
          forbidden: LitmusVerdicts.of(scenario.id(of: variant))?.forbidden ?? [],
          waitTimes: variant.waits ? WaitTimes(workers: workers) : nil,
          pace: firstPace, again: runsAgain(variant) ? RateSeries(.init(plan)) : nil)
      }
    }
  }

  /// Whether a variant has a second run in each round, so that the noise is known: the baseline, where
  /// others take turns with it and not everything is done just once.
  private func runsAgain(_ variant: Variant) -> Bool {
    variant.isBaseline && plan.operations == nil && plan.focus == nil
  }

  /// Restarts on the CPUs that the process may use now, if somebody changed them.
  private func noteCPUs() {
    guard machine.knowsCPUs, let cpus = surroundings.allowedCPUs(), cpus != machine.allowedCPUs
    else { return }
    machine.allowedCPUs = cpus
    // Figures of before and after must not be averaged.
    build()
    begin()
  }

  private var firstPace: Pace {
    guard case .operations(let count) = plan.limit else { return .unknown }
    return Pace(forOperations: Array(repeating: count, count: plan.threads))
  }

  /// Begins to measure, whatever was before.
  private func begin() {
    isFinished = false
    requests.finish(false)
    let plan = plan
    let machine = machine
    board.update { board in
      board.plan = plan
      board.machine = machine
      board.isFinished = false
      board.measure(!board.isFrozen)
    }
    restart()
  }

  /// Forgets all figures and begins a round.
  private func restart() {
    cursor = 0
    turns = []
    round = 0
    for index in entries.indices {
      entries[index].waitTimes?.reset()
      if entries[index].again != nil { entries[index].again = RateSeries(.init(plan)) }
    }
    board.update { $0.restart() }
  }
}
