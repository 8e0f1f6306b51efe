/// Makes snapshots: closed slices from the conductor's records, plus the running slice from the
/// tallies.
///
/// The tallies are read with relaxed loads while workers write them. Each figure is one that its
/// worker published, and the figures of one instant need not match each other: they trail by a
/// stretch at most, successes of a compare-and-swap further than failures. Laws are never judged from
/// them.
struct Sampler: Sendable {
  /// The variants whose workers are wanted one by one; nil: all.
  let shown: Set<VariantID>?

  /// What `board` and the tallies show now. The caller holds the board's mutex, so that no slice
  /// closes between the two.
  func snapshot(_ board: Board) -> Snapshot {
    let now = Clock.nanoseconds()
    var variants = board.records.map(closed)
    if let running = board.running, variants.indices.contains(running.entry) {
      addRunning(running, at: now, to: &variants[running.entry], board.records[running.entry])
    }
    var snapshot = Snapshot(
      plan: board.plan, machine: board.machine, elapsed: Double(board.measured(until: now)) / 1e9,
      sliceMilliseconds: board.plan.effectiveSlice(cpus: board.machine.cpus),
      scenarios: grouped(variants, board))
    snapshot.isFrozen = board.isFrozen
    snapshot.defect = board.defect
    snapshot.running = board.running.map { board.records[$0.entry].id }
    snapshot.rounds = board.rounds
    return snapshot
  }

  private func grouped(_ variants: [VariantSnapshot], _ board: Board) -> [ScenarioSnapshot] {
    var scenarios: [ScenarioSnapshot] = []
    for (record, variant) in zip(board.records, variants) {
      if scenarios.last?.scenario.name != record.id.scenario,
        let scenario = Catalogue.scenario(named: record.id.scenario)
      {
        scenarios.append(
          ScenarioSnapshot(scenario: scenario, variants: [], noise: board.noises[scenario.name]))
      }
      scenarios[scenarios.count - 1].variants.append(variant)
    }
    return scenarios
  }

  private func closed(_ record: Record) -> VariantSnapshot {
    let sums = record.sums
    var variant = VariantSnapshot(variant: record.variant)
    variant.slices = record.slices
    variant.leftOut = record.leftOut
    variant.doubt = record.doubt
    variant.sliceSeconds = record.sliceSeconds
    variant.elapsed = sums.seconds
    variant.counts = sums.counts
    variant.rate = record.rate
    variant.ratio = record.ratio
    variant.differs = record.differs
    variant.liveRate = sums.recent.rate()
    variant.cpuShare = sums.cpuShare
    variant.overlap = sums.meanOverlap
    variant.ledger = record.ledger
    variant.wait = record.wait
    variant.stopping = record.stopping
    variant.fairness = record.isFairnessKnown ? sums.fairness : nil
    variant.runLength = record.runLength
    variant.granted = record.granted
    guard isShown(record.id) else { return variant }
    variant.workers = sums.workers.enumerated().map { index, share in
      WorkerSnapshot(
        id: index, cpu: share.cpu, counts: share.counts, liveRate: share.recent.rate(),
        cpuShare: share.cpuShare)
    }
    return variant
  }

  private func isShown(_ id: VariantID) -> Bool { shown?.contains(id) ?? true }

  private func addRunning(
    _ running: Board.Running, at now: UInt64, to variant: inout VariantSnapshot, _ record: Record
  ) {
    guard case .measuring = running.purpose else { return }
    let seconds = Double(now - min(now, running.began)) / 1e9
    let isShown = isShown(record.id)
    var sum = Counts()
    for (index, desk) in running.desks.enumerated() {
      let counts = desk.tally.counts()
      sum += counts
      guard isShown else { continue }
      let share = record.sums.workers[index]
      variant.workers[index].counts += counts
      variant.workers[index].cpu = desk.lastCPU ?? share.cpu
      variant.workers[index].liveRate = share.recent.rate(with: counts.operations, seconds)
    }
    variant.elapsed += seconds
    variant.counts += sum
    variant.liveRate = record.sums.recent.rate(with: sum.operations, seconds)
  }
}
