import Contention
import Testing

/// What was seen of a scenario that nobody ran, with figures that are made up.
struct MadeUpSnapshot {
  let snapshot: Snapshot

  /// A scenario in which every figure is known, or one in which hardly any is.
  ///
  /// - Parameter number: an even one has a duration, an odd one a number of operations.
  init(_ name: String, _ number: Int = 0, isKnown: Bool = true) throws {
    let scenario = try #require(Catalogue.scenario(named: name))
    var plan = Plan(scenarios: [name], threads: 3)
    if isKnown {
      plan.ordering = scenario.orderings.last
      plan.samples = [3, 1, 7]
      plan.slice = 7
      plan.limit = number.isMultiple(of: 2) ? .duration(1.25) : .operations(4711)
      plan.gap = 11
      plan.criticalSection = 12
      plan.outsideWork = 13
      plan.backoff = .exponential
    }
    let machine = Machine(
      os: "Linux, 6.1", arch: "x86_64", cpu: "A \"fast\" CPU", allowedCPUs: [0, 2],
      isDebugBuild: false)
    let variants = scenario.variants(for: plan).enumerated().map { index, variant in
      var seen = VariantSnapshot(scenario.id(of: variant))
      seen.workers = (0..<3).map {
        WorkerSnapshot(id: $0, cpu: nil, counts: Counts(), liveRate: nil)
      }
      if isKnown { seen.fill(1 + 10 * index) } else { seen.doubt = .overlap }
      return seen
    }
    snapshot = Snapshot(
      plan: plan, machine: machine, elapsed: 1, sliceMilliseconds: 7,
      scenarios: [
        ScenarioSnapshot(scenario.name, variants: variants, noise: isKnown ? 0.0375 : nil)
      ])
  }
}

extension VariantSnapshot {
  /// Gives every figure a value of its own.
  fileprivate mutating func fill(_ base: Int) {
    let seed = Double(base)
    slices = base + 1
    leftOut = [.stop: base + 2, .overlap: 1]
    elapsed = seed / 7
    cpuShare = 1 / (seed + 1)
    overlap = 1 / (seed + 2)
    rate = Spread(median: 1e6 * seed / 3, middleHalf: (1e6 * seed / 4)...(1e6 * seed / 2))
    ratio = Spread(median: seed / 3, middleHalf: (seed / 4)...(seed / 2))
    fairness = 1 / (seed + 3)
    runLength = 1 + seed / 9
    granted = Granted(backoff: .yield, isPinned: true, priority: .nice, cpus: [0, 2])
    ledger = Ledger(
      expected: UInt64(base + 50), observed: UInt64(base + 60), violations: UInt64(base + 70),
      sightings: UInt64(base + 40))
    wait = WaitSummary(
      floor: 20, p50: UInt64(20 + base), p90: UInt64(30 + base), p99: UInt64(40 + base),
      p999: UInt64(50 + base), max: UInt64(60 + base), mean: seed / 6,
      worst: WaitSummary.Worst(worker: 2, mean: seed / 5), samples: UInt64(2000 + base))
    for index in workers.indices {
      var counts = Counts()
      counts.operations = UInt64(100 * base + index)
      counts.casAttempts = UInt64(300 * base + index)
      counts.casFailures = UInt64(200 * base + index)
      counts.wins = UInt64(20 * base + index)
      workers[index] = WorkerSnapshot(
        id: index, cpu: 2 * (index % 2), counts: counts, liveRate: 1,
        cpuShare: 1 / (seed + Double(index) + 4))
    }
    counts = workers.reduce(Counts()) { $0 + $1.counts }
  }
}
