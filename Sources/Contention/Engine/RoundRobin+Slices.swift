extension RoundRobin {
  /// Nanoseconds that a slice is stretched to at most when no operation gets done.
  private static let longestSlice: UInt64 = 2_000_000_000
  /// Nanoseconds between two looks at whether everything stood still.
  private static let step: UInt64 = 50_000_000
  /// A slice in which all workers ran for less than this share of its length, because some began late, is
  /// extended.
  private static let leastLength = 0.98

  /// Plays the slice of the next turn.
  func playSlice() {
    if cursor >= turns.count { beginRound() }
    let turn = turns[cursor]
    let entry = entries[turn.entry]
    let desks = crew.desks(entry.workers)
    entry.contest.reset()
    for desk in desks { desk.tally.clear() }
    let running = Board.Running(
      entry: turn.entry, began: Clock.nanoseconds(), desks: desks, purpose: turn.purpose)
    board.update { $0.running = running }

    let assignment = Assignment(
      entry.contest, plan, workers: entry.workers, machine, line: crew.gate.line, pace: entry.pace,
      notesOrder: turn.purpose == .noting)
    forgetStop()
    crew.gate.open(assignment)
    let stopped = watchSlice(desks, assignment)
    let closing = Clock.nanoseconds()
    crew.gate.close(desks.map(\.tally))
    if stopped > 0 { board.update { $0.forgetMeasuring(stopped) } }

    guard isWhole(desks) else {
      crew.forgetWaits()
      board.update { $0.running = nil }
      return
    }
    let slice = ClosedSlice(
      desks, assignment, cpus: machine.cpus, closing: closing, stopped: stopped,
      forbidden: entry.forbidden)
    count(slice, turn)
    cursor += 1
    if cursor == turns.count { endRound() }
  }

  // MARK: Watching

  /// Begins to watch for a stop. One since the last look fell between two slices: it spoils neither of
  /// them, but its time is not time of measuring.
  private func forgetStop() {
    let now = surroundings.moment()
    if let lastLook, StopDetector.stoodStill(from: lastLook, to: now) {
      let passed = now.now &- lastLook.now
      board.update { $0.forgetMeasuring(passed) }
    }
    lastLook = now
  }

  /// Waits for the end of the slice. Returns nanoseconds that everything stood still meanwhile.
  private func watchSlice(_ desks: [Desk], _ assignment: Assignment) -> UInt64 {
    guard assignment.operations == .max else {
      return watch(.max, for: desks.count) { false }
    }
    let length = UInt64(plan.effectiveSlice(cpus: machine.cpus)) * 1_000_000
    let opened = Clock.nanoseconds()
    var stopped = watch(length, for: desks.count) { false }
    // A slice in which nobody did anything says nothing: for a single round of `once` all workers must have
    // been awake. So it goes on until somebody did, and its true length is what counts.
    stopped += watch(Self.longestSlice - min(length, Self.longestSlice), for: desks.count) {
      desks.contains { $0.tally.operations.load() > 0 }
    }
    // Its time counts only from when all workers had begun, so what is missing is added.
    guard let line = assignment.line, line.isFull else { return stopped }
    let late = line.fullSince.load() - min(opened, line.fullSince.load())
    let missing = min(late, length)
    guard Double(missing) > (1 - Self.leastLength) * Double(length) else { return stopped }
    return stopped + watch(missing, for: desks.count) { false }
  }

  /// Waits at most `nanoseconds`, until these `workers` have finished, a request waits, or `isEnough` holds.
  /// Returns nanoseconds that everything stood still.
  private func watch(
    _ nanoseconds: UInt64, for workers: Int, until isEnough: () -> Bool
  ) -> UInt64 {
    var left = nanoseconds
    var stopped: UInt64 = 0
    while left > 0, !requests.hasRequest, !crew.gate.hasFinished(workers), !isEnough() {
      let step = min(left, Self.step)
      crew.gate.watch(for: workers, nanoseconds: step) { requests.hasRequest }
      if left != .max { left -= step }
      let now = surroundings.moment()
      stopped += StopDetector.stopped(from: lastLook ?? now, to: now, asleep: step)
      lastLook = now
    }
    return stopped
  }

  /// Whether the closed slice did all of its operations, if it had a number of them. One that was
  /// interrupted did not: it is played again.
  private func isWhole(_ desks: [Desk]) -> Bool {
    guard case .operations(let count) = plan.limit else { return true }
    return desks.allSatisfy { $0.tally.operations.load() == count }
  }

  // MARK: Counting

  private func count(_ slice: ClosedSlice, _ turn: Turn) {
    let entry = entries[turn.entry]
    // A slice that was cut short says nothing, nor does one in which nobody ran.
    let isCut = requests.hasRequest
    if !isCut, slice.totals.counts.operations > 0 {
      entries[turn.entry].pace = Pace(forOperations: slice.totals.operations)
    }
    let defect = Defect(entry.id, slice.ledger)
    if turn.purpose == .again, slice.conditions.doubt == nil, let rate = slice.rate {
      entries[turn.entry].again?.add(rate, round: round)
    }
    let round = round
    let backoff = plan.effectiveBackoff(cpus: machine.cpus)
    let outcome = board.update { board -> Record.Outcome in
      board.running = nil
      if board.defect == nil { board.defect = defect }
      return board.records[turn.entry].take(
        slice, turn.purpose, round: round, law: entry.law, backoff: backoff, isCut: isCut)
    }
    let wait = gatherWaits(turn.entry, outcome)
    if outcome != .dropped { board.update { $0.records[turn.entry].wait = wait } }
  }

  /// Adds the slice's waiting times to those before, if its figures are shown, and sums them up; nil:
  /// none were sampled.
  private func gatherWaits(_ index: Int, _ outcome: Record.Outcome) -> WaitSummary? {
    // Taken out meanwhile, so that it is not copied.
    guard outcome != .dropped, var times = entries[index].waitTimes.take() else {
      crew.forgetWaits()
      return nil
    }
    if outcome == .replaced { times.reset() }
    crew.drainWaits(into: &times)
    defer { entries[index].waitTimes = times }
    return times.summary(nanosecondsPerTick: ClockReading().nanosecondsPerTick(since: began))
  }
}
