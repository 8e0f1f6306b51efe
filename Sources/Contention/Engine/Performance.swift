/// What the conductor's thread does: one slice after another, requests in between.
///
/// One thread, the conductor's, touches everything here.
final class Performance {
  /// A variant in play.
  private struct Entry {
    let id: VariantID
    let law: Law
    let waits: Bool
    let contest: Contest
    var waitTimes = WaitRecorder.emptyHistogram()
  }

  private let crew: Crew
  private let machine: Machine
  private let began = ClockReading()
  private var plan: Plan
  private var entries: [Entry] = []
  /// The entry whose slice is next.
  private var cursor = 0
  /// The first round of a measurement with a duration is a warm-up, and not counted.
  private var isWarmUp = false
  private var isFrozen = false

  init(crew: Crew, machine: Machine, plan: Plan) {
    self.crew = crew
    self.machine = machine
    self.plan = plan
  }

  /// Runs until told to stop.
  func run(_ conductor: Conductor) {
    stage(plan, conductor)
    while carryOutRequests(conductor) {
      let isFinished = conductor.update { $0.isFinished }
      if isFrozen || isFinished || entries.isEmpty {
        crew.gate.awaitInterruption()
      } else {
        playSlice(conductor)
      }
    }
    crew.dismiss(from: 0)
    conductor.end()
  }

  // MARK: Requests

  /// Carries out what was asked for; false: stop.
  private func carryOutRequests(_ conductor: Conductor) -> Bool {
    // Before looking, so that a request left after the look interrupts the next wait.
    crew.gate.acknowledgeInterruption()
    while let (number, request) = conductor.takeRequest() {
      var failure: CrewFailure?
      switch request {
      case .change(let plan): failure = change(to: plan, conductor)
      case .freeze(let frozen):
        isFrozen = frozen
        conductor.update { board in
          board.isFrozen = frozen
          board.measure(!frozen && !board.isFinished)
        }
      case .reset: restart(conductor)
      case .stop:
        conductor.refuseRequests()
        return false
      }
      conductor.answer(number, failure)
    }
    return true
  }

  private func change(to plan: Plan, _ conductor: Conductor) -> CrewFailure? {
    do {
      try crew.muster(plan.threads, priority: plan.priority)
    } catch {
      return error
    }
    stage(plan, conductor)
    return nil
  }

  /// Builds every variant in play and starts over.
  private func stage(_ plan: Plan, _ conductor: Conductor) {
    self.plan = plan
    entries = plan.scenarios.compactMap(Catalogue.scenario).flatMap { scenario in
      let setup = Setup(
        workers: plan.threads, cpus: machine.cpus,
        ordering: scenario.ordering(for: plan) ?? .relaxed, samples: plan.samples)
      return scenario.variants(for: plan).map { variant in
        Entry(
          id: VariantID(scenario: scenario.name, variant: variant.name), law: scenario.law,
          waits: variant.waits, contest: variant.build(setup))
      }
    }
    if case .duration = plan.limit { isWarmUp = true } else { isWarmUp = false }
    conductor.update { board in
      board.plan = plan
      board.isFinished = false
      board.measure(!board.isFrozen)
    }
    restart(conductor)
  }

  /// Forgets all figures and begins a round.
  private func restart(_ conductor: Conductor) {
    cursor = 0
    for index in entries.indices { entries[index].waitTimes.reset() }
    let records = entries.compactMap { entry in
      Catalogue.scenario(named: entry.id.scenario)?.variants
        .first { $0.name == entry.id.variant }
        .map { Record(id: entry.id, variant: $0, workers: plan.threads) }
    }
    conductor.update { $0.restart(records) }
  }

  // MARK: Slices

  private func playSlice(_ conductor: Conductor) {
    let index = cursor
    let contest = entries[index].contest
    let desks = crew.desks(plan.threads)
    contest.reset()
    for desk in desks { desk.tally.clear() }
    let running = Board.Running(entry: index, began: Clock.nanoseconds(), desks: desks)
    conductor.update { $0.running = running }

    crew.gate.open(assignment(contest))
    crew.gate.watch(nanoseconds: sliceNanoseconds)
    crew.gate.close()

    let slice = ClosedSlice(desks, contest)
    let law = entries[index].law
    let wait = gatherWaits(desks, index)
    conductor.update { board in
      board.running = nil
      board.records[index].close(slice, law: law)
      board.records[index].wait = wait
    }
    cursor += 1
    if cursor == entries.count { endRound(conductor) }
  }

  private func endRound(_ conductor: Conductor) {
    cursor = 0
    if isWarmUp {
      isWarmUp = false
      restart(conductor)
      return
    }
    let limit = plan.limit
    let isFinished = conductor.update { board in
      board.rounds += 1
      switch limit {
      case .none: return false
      case .duration(let seconds):
        return Double(board.measured(until: Clock.nanoseconds())) / 1e9 >= seconds
      case .operations: return true
      }
    }
    if isFinished { conductor.end() }
  }

  private var sliceNanoseconds: UInt64 {
    if case .operations = plan.limit { return .max }
    return UInt64(plan.effectiveSlice(cpus: machine.cpus)) * 1_000_000
  }

  private func assignment(_ contest: Contest) -> Assignment {
    var operations = UInt64.max
    if case .operations(let count) = plan.limit { operations = count }
    return Assignment(
      contest: contest, workers: plan.threads, operations: operations,
      startLine: operations == .max ? nil : contest.memory.word(),
      isPinned: plan.isPinned, backoff: plan.backoff,
      criticalSection: UInt64(plan.criticalSection), outsideWork: UInt64(plan.outsideWork),
      gap: UInt64(plan.gap))
  }

  /// Adds the slice's waiting times to those before and sums them up; nil: none were sampled.
  private func gatherWaits(_ desks: [Desk], _ index: Int) -> WaitSummary? {
    guard entries[index].waits else { return nil }
    for desk in desks { desk.waits.drain(into: &entries[index].waitTimes) }
    return WaitSummary(
      entries[index].waitTimes,
      nanosecondsPerTick: ClockReading().nanosecondsPerTick(since: began))
  }
}

extension WaitSummary {
  /// The summary of a histogram of ticks; nil if it is empty.
  fileprivate init?(_ ticks: WaitHistogram, nanosecondsPerTick: Double) {
    guard ticks.totalCount > 0 else { return nil }
    func nanoseconds(_ ticks: UInt64) -> UInt64 { UInt64(Double(ticks) * nanosecondsPerTick) }
    self.init(
      p50: nanoseconds(ticks.valueAtPercentile(50)), p90: nanoseconds(ticks.valueAtPercentile(90)),
      p99: nanoseconds(ticks.valueAtPercentile(99)), max: nanoseconds(ticks.maxRecorded),
      samples: ticks.totalCount)
  }
}
