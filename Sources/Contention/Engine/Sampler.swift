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
    let isCounted = board.plan.operations != nil
    var variants = board.records.map { closed($0, isCounted: isCounted) }
    if let running = board.running, variants.indices.contains(running.entry) {
      addRunning(
        running, seconds: seconds(of: running, at: now, board), to: &variants[running.entry],
        board.records[running.entry])
    }
    var snapshot = Snapshot(
      plan: board.plan, machine: board.machine, elapsed: Double(board.measured(until: now)) / 1e9,
      sliceMilliseconds: board.plan.effectiveSlice(cpus: board.machine.cpus),
      scenarios: grouped(variants, board))
    snapshot.isFrozen = board.isFrozen
    snapshot.startedWorkers = board.startedWorkers
    snapshot.defect = board.defect
    snapshot.running = board.running.map { board.records[$0.entry].id }
    snapshot.rounds = board.rounds
    return snapshot
  }

  /// How long the running slice has lasted; nil if that is more than twice its length. Most likely everything
  /// stood still then, and its rate would look like a collapse.
  private func seconds(of running: Board.Running, at now: UInt64, _ board: Board) -> Double? {
    let passed = now - min(now, running.began)
    let length = UInt64(board.plan.effectiveSlice(cpus: board.machine.cpus)) * 1_000_000
    return board.plan.operations == nil && passed > 2 &* length ? nil : Double(passed) / 1e9
  }

  private func grouped(_ variants: [VariantSnapshot], _ board: Board) -> [ScenarioSnapshot] {
    var scenarios: [ScenarioSnapshot] = []
    for (record, variant) in zip(board.records, variants) {
      let name = record.id.scenario
      if scenarios.last?.name != name {
        scenarios.append(ScenarioSnapshot(name, variants: [], noise: board.noises[name]))
      }
      scenarios[scenarios.count - 1].variants.append(variant)
    }
    return scenarios
  }

  private func closed(_ record: Record, isCounted: Bool) -> VariantSnapshot {
    let sums = record.sums
    // Workers that did their operations one after the other have no common rate.
    let hasRate = !isCounted || record.doubt != .overlap
    var variant = VariantSnapshot(record.id)
    variant.slices = record.slices
    variant.leftOut = record.leftOut
    variant.doubt = record.doubt
    variant.sliceSeconds = record.sliceSeconds
    variant.elapsed = sums.seconds
    variant.counts = sums.counts
    variant.rate = record.rate
    variant.ratio = record.ratio
    variant.differs = record.differs
    variant.liveRate = hasRate ? sums.recent.rate() : nil
    variant.cpuShare = sums.cpuShare
    variant.overlap = sums.meanOverlap
    variant.ledger = record.ledger
    variant.judgedSeconds = record.judgedSeconds
    variant.wait = record.wait
    variant.stopping = record.stopping
    variant.fairness = record.isFairnessKnown ? sums.fairness : nil
    variant.runLength = record.runLength
    variant.granted = record.granted
    guard isShown(record.id) else { return variant }
    variant.workers = sums.workers.enumerated().map { index, share in
      WorkerSnapshot(
        id: index, cpu: share.cpu, counts: share.counts,
        liveRate: hasRate ? share.recent.rate() : nil, cpuShare: share.cpuShare)
    }
    return variant
  }

  private func isShown(_ id: VariantID) -> Bool { shown?.contains(id) ?? true }

  private func addRunning(
    _ running: Board.Running, seconds: Double?, to variant: inout VariantSnapshot, _ record: Record
  ) {
    guard case .measuring = running.purpose else { return }
    let isShown = isShown(record.id)
    var sum = Counts()
    for (index, desk) in running.desks.enumerated() {
      let counts = desk.tally.counts()
      sum += counts
      guard isShown else { continue }
      let share = record.sums.workers[index]
      variant.workers[index].counts += counts
      variant.workers[index].cpu = desk.lastCPU ?? share.cpu
      guard let seconds else { continue }
      variant.workers[index].liveRate = share.recent.rate(with: counts.operations, seconds)
    }
    variant.counts += sum
    guard let seconds else { return }
    variant.elapsed += seconds
    variant.liveRate = record.sums.recent.rate(with: sum.operations, seconds)
  }
}

extension Snapshot {
  /// What is seen of `plan` before anything runs: every variant in play, with nothing in it, as
  /// ``Conductor/snapshot(workersOf:)``. Any thread.
  public init(of plan: Plan, on machine: Machine = .current, workersOf shown: Set<VariantID>? = nil)
  {
    self = Sampler(shown: shown).snapshot(Board(plan: plan, machine: machine))
  }
}
