extension RoundRobin {
  /// The fewest rounds of a measurement that ends after a time.
  private static let leastRounds = Spread.leastSlices
  /// A measurement without enough good slices goes on, for at most this many times its rounds and its
  /// time: on a machine that is busy all the time more would not help.
  private static let mostExtension = 2
  /// Of this many rounds on a dashboard one notes the order of workers.
  private static let roundsPerNote = 32

  /// Plans the slices of the next round.
  ///
  /// The baseline's second run is far from its first one in the round, so that the noise also covers what
  /// changes meanwhile.
  func beginRound() {
    cursor = 0
    let purpose = purposeOfRound
    turns = entries.indices.map { index in
      // Of a lock that does not keep workers apart the order says nothing.
      let entry = entries[index]
      let hasOrder = entry.contest.notesOrder && entry.variant.role != .broken
      let notes = purpose != .noting || hasOrder
      return Turn(entry: index, purpose: notes ? purpose : .warmingUp)
    }
    guard purpose == .measuring else { return }
    // From the last to the first, so that an insertion moves no entry that is still to be looked at.
    for index in entries.indices.reversed() where entries[index].again != nil {
      let name = entries[index].id.scenario
      let scenario = entries.indices.filter { entries[$0].id.scenario == name }
      guard let first = scenario.first, let last = scenario.last else { continue }
      let isLate = index - first >= last - index
      turns.insert(Turn(entry: index, purpose: .again), at: isLate ? first : last + 1)
    }
  }

  /// The first round of a measurement that ends after a time is a warm-up, and the one that notes the order
  /// of workers. On a dashboard one round does that now and then, on pages that show it.
  private var purposeOfRound: SlicePurpose {
    // Every instance of a litmus test counts, from the first one on.
    if plan.isLitmus { return .measuring }
    let canNote = plan.threads > 1 && !plan.isOverview
    switch plan.limit {
    case .operations: return .measuring
    case .duration, .rounds: return round > 0 ? .measuring : canNote ? .noting : .warmingUp
    case .none: return canNote && round % Self.roundsPerNote == 1 ? .noting : .measuring
    }
  }

  /// Sums up what the round came to, and ends what has reached its limit.
  func endRound() {
    let counts = turns.first { $0.purpose == .measuring } != nil
    cursor = 0
    turns = []
    round += 1
    if plan.limit.beginsWithWarmUp, !counts {
      board.update { $0.beginMeasuringAnew() }
      return
    }
    guard counts else { return }
    let again = entries.compactMap { entry in entry.again.map { (entry.id, $0) } }
    let isCounted = plan.operations != nil
    isFinished = board.update { board in
      board.rounds += 1
      board.sumUp(again: again, isCounted: isCounted)
      return Self.isFinished(board)
    }
    if isFinished { finish() }
  }

  private static func isFinished(_ board: Board) -> Bool {
    switch board.plan.limit {
    case .none: return false
    case .operations: return true
    case .rounds(let rounds): return board.rounds >= rounds
    case .duration(let seconds):
      let measured = Double(board.measured(until: Clock.nanoseconds())) / 1e9
      if board.plan.isLitmus { return measured >= seconds }
      guard board.rounds >= leastRounds, measured >= seconds else { return false }
      return board.records.allSatisfy { $0.slices >= Spread.leastSlices }
        || (board.rounds >= mostExtension * leastRounds
          && measured >= Double(mostExtension) * seconds)
    }
  }
}

extension Board {
  /// Compares every variant with its baseline, round by round.
  ///
  /// - Parameters:
  ///   - again: the rates of the baselines' second runs.
  ///   - isCounted: whether workers do a number of operations each.
  fileprivate mutating func sumUp(again: [(VariantID, RateSeries)], isCounted: Bool) {
    for (id, series) in again {
      guard let base = records.first(where: { $0.id == id }) else { continue }
      self.again[id] = series
      noises[id.scenario] = Noise.level(of: series.ratios(to: base.sums.rates))
    }
    var bases: [String: Record] = [:]
    for record in records where record.variant.isBaseline { bases[record.id.scenario] = record }
    for index in records.indices {
      let scenario = records[index].id.scenario
      records[index].sumUp(
        baseline: bases[scenario], noise: noises[scenario], isCounted: isCounted)
    }
  }

  /// Begins when the warm-up is over: its time does not count, but the order that it noted does.
  fileprivate mutating func beginMeasuringAnew() {
    measuredBefore = 0
    if measuringSince != nil { measuringSince = Clock.nanoseconds() }
  }
}
