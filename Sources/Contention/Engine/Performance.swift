/// What the conductor's thread does: one slice after another, requests in between.
///
/// One thread, the conductor's, touches everything here.
final class Performance {
  /// Nanoseconds that a slice is stretched to at most when no operation gets done.
  private static let longestSlice: UInt64 = 2_000_000_000

  /// A variant in play.
  private struct Entry {
    let id: VariantID
    let variant: Variant
    let law: Law
    let contest: Contest
    /// Nil for a variant that has no waits.
    var waitTimes: WaitTimes?
    var pace: Pace
  }

  private let crew: Crew
  private let desk: RequestDesk
  private let machine: Machine
  private let began = ClockReading()
  private var plan: Plan
  private var entries: [Entry] = []
  /// The entry whose slice is next.
  private var cursor = 0
  /// The first round of a measurement with a duration is a warm-up, and not counted.
  private var isWarmUp = false
  private var isFrozen = false
  private var isFinished = false

  /// A performance of `plan` by a crew that is large enough for it.
  init(crew: Crew, desk: RequestDesk, machine: Machine, plan: Plan) {
    self.crew = crew
    self.desk = desk
    self.machine = machine
    self.plan = plan
    build()
  }

  /// Runs until told to stop.
  func run(_ conductor: Conductor) {
    conductor.update { $0.measure(true) }
    while carryOutRequests(conductor) {
      if isFrozen || isFinished || entries.isEmpty {
        crew.gate.rest { desk.hasRequest }
      } else {
        playSlice(conductor)
      }
    }
    crew.dismiss(from: 0)
    conductor.finish()
    desk.announceWorkersEnd()
  }

  /// One record per variant in play, with nothing in it.
  func emptyRecords() -> [Record] {
    entries.map { Record(id: $0.id, variant: $0.variant, workers: plan.threads) }
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
          waitTimes: variant.waits ? WaitTimes() : nil,
          pace: firstPace)
      }
    }
    if case .duration = plan.limit { isWarmUp = true } else { isWarmUp = false }
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
    for index in entries.indices { entries[index].waitTimes?.reset() }
    let records = emptyRecords()
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

    crew.gate.open(
      Assignment(
        contest, plan, cpus: machine.cpus, pace: entries[index].pace))
    watchSlice(desks)
    let closing = Clock.nanoseconds()
    crew.gate.close(desks.map(\.tally))

    if isWhole(desks) {
      count(ClosedSlice(desks, contest, closing: closing), desks, index, conductor)
    } else {
      for desk in desks { desk.waits.clear() }
      conductor.update { $0.running = nil }
    }
  }

  /// Waits for the end of the slice.
  private func watchSlice(_ desks: [Desk]) {
    if case .operations = plan.limit {
      crew.gate.watch(for: plan.threads, nanoseconds: .max) { desk.hasRequest }
      return
    }
    let nanoseconds = UInt64(plan.effectiveSlice(cpus: machine.cpus)) * 1_000_000
    var looks = max(1, Self.longestSlice / nanoseconds)
    repeat {
      crew.gate.watch(for: plan.threads, nanoseconds: nanoseconds) { desk.hasRequest }
      looks -= 1
      // A slice that is over before anybody did anything says nothing: all workers of `once` must
      // have been awake for a single round. It goes on, and its true length is what counts.
    } while looks > 0 && !desk.hasRequest && desks.allSatisfy { $0.tally.operations.load() == 0 }
  }

  /// Whether the closed slice counts. One of exactly so many operations that was interrupted does
  /// not: it is played again.
  private func isWhole(_ desks: [Desk]) -> Bool {
    guard case .operations(let count) = plan.limit else { return true }
    return desks.allSatisfy { $0.tally.operations.load() == count }
  }

  private func count(
    _ slice: ClosedSlice, _ desks: [Desk], _ index: Int, _ conductor: Conductor
  ) {
    let law = entries[index].law
    let defect = Defect(entries[index].id, entries[index].variant, law, slice)
    let wait = gatherWaits(desks, index)
    // A slice that was cut short says nothing, nor does one in which nobody ran.
    if !desk.hasRequest, slice.totals.counts.operations > 0 {
      entries[index].pace = Pace(forOperations: slice.totals.operations)
    }
    conductor.update { board in
      board.running = nil
      if board.defect == nil { board.defect = defect }
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
    isFinished = conductor.update { board in
      board.rounds += 1
      switch limit {
      case .none: return false
      case .duration(let seconds):
        return Double(board.measured(until: Clock.nanoseconds())) / 1e9 >= seconds
      case .operations: return true
      }
    }
    if isFinished { conductor.finish() }
  }

  /// Adds the slice's waiting times to those before and sums them up; nil: none were sampled.
  private func gatherWaits(_ desks: [Desk], _ index: Int) -> WaitSummary? {
    // Taken out meanwhile, so that it is not copied.
    guard var times = entries[index].waitTimes.take() else { return nil }
    for desk in desks { desk.waits.drain(into: &times) }
    defer { entries[index].waitTimes = times }
    return times.summary(nanosecondsPerTick: ClockReading().nanosecondsPerTick(since: began))
  }
}
