import Contention

@testable import Dashboard

/// Made-up figures that are the same in every run.
struct Fixture {
  var width = 80
  var height = 24
  var workers = 8
  var cpus = 2
  /// Multiplies every figure.
  var scale = 1.0
  var place = Place.overview
  var isDebugBuild = false
  /// How far the baseline comes from itself.
  var noise: Double? = 0.04

  var machine: Machine {
    Machine(
      os: "Linux 6.1", arch: "x86_64", cpu: "A CPU", allowedCPUs: Array(0..<cpus),
      isDebugBuild: isDebugBuild)
  }

  /// A dashboard that opened this page on a screen of this size.
  func page() -> any DashboardPage {
    var plan = Plan(scenarios: DashboardState.tiles.map(\.name), threads: workers)
    plan.includesBaseline = true
    var opens: String?
    switch place {
    case .overview: break
    case .scenario(let name), .sweep(let name): opens = name
    }
    var state = DashboardState(
      plan: plan, machine: machine, display: DisplayOptions(), opens: opens)
    state.size = Area(width: width, height: height)
    if case .sweep = place { _ = state.openSweep() }
    guard let page = state.page as? any DashboardPage else { return OverviewPage(state) }
    return page
  }

  /// What that page shares with the others.
  func state() -> DashboardState { page().state }

  /// What a conductor might have seen under the state's plan.
  func snapshot(_ state: DashboardState) -> Snapshot {
    var snapshot = Snapshot(
      plan: state.plan, machine: machine, elapsed: 42, sliceMilliseconds: 50,
      scenarios: state.plan.scenarios.compactMap(Catalogue.scenario).map { scenario in
        let variants = scenario.variants(for: state.plan)
        let base = variants.firstIndex(where: \.isBaseline)
        return ScenarioSnapshot(
          scenario.name,
          variants: variants.enumerated().map { index, variant in
            var seen = seen(variant, of: scenario, index, base: base)
            seen.granted?.backoff = state.plan.backoff
            return seen
          },
          noise: noise)
      })
    snapshot.rounds = 6
    snapshot.isFrozen = state.isFrozen
    return snapshot
  }

  /// A variant's figures, slower from row to row.
  private func seen(_ variant: Variant, of scenario: Scenario, _ index: Int, base: Int?)
    -> VariantSnapshot
  {
    let rate = rate(index)
    var seen = VariantSnapshot(scenario.id(of: variant))
    seen.slices = 10
    seen.elapsed = 0.5
    seen.liveRate = rate
    seen.rate = Spread(median: rate, middleHalf: rate * 0.98...rate * 1.01)
    seen.ratio = base.flatMap { ratio(index, to: $0) }
    seen.differs = true
    seen.cpuShare = 0.999
    seen.overlap = workers <= cpus ? 0.998 : nil
    seen.granted = Granted(
      backoff: .none, isPinned: true, priority: .idle, cpus: Array(0..<min(cpus, workers)))
    seen.runLength = variant.role == .broken || workers == 1 ? nil : 1 + Double(index * index) * 4.5
    seen.workers = (0..<workers).map { worker in
      var counts = Counts()
      counts.operations = UInt64(rate / Double(workers) / 2) &+ UInt64(worker * 1000)
      if variant.countsCAS {
        counts.casAttempts = counts.operations &* 2
        counts.casFailures = counts.operations &+ UInt64(worker)
      }
      if variant.countsWins { counts.wins = counts.operations / 8 &+ UInt64(worker) }
      return WorkerSnapshot(
        id: worker, cpu: worker % cpus, counts: counts,
        liveRate: rate / Double(workers) * (1 - Double(worker) / Double(4 * workers)))
    }
    seen.counts = seen.workers.reduce(Counts()) { $0 + $1.counts }
    seen.fairness = 0.98
    if variant.waits {
      seen.wait = WaitSummary(
        floor: 20, p50: 20, p90: 90, p99: 4120, p999: 61_000, max: 1_500_000, mean: 231,
        worst: WaitSummary.Worst(worker: workers - 1, mean: 412), samples: 1999)
    }
    seen.judgedSeconds = 0.5
    seen.ledger = ledger(variant, of: scenario, seen.counts.operations)
    return seen
  }

  private func rate(_ index: Int) -> Double { 412e6 * scale / Double(1 + index * index * 2) }

  private func ratio(_ index: Int, to base: Int) -> Spread? {
    guard scale > 0 else { return nil }
    let ratio = rate(index) / rate(base)
    return Spread(median: ratio, middleHalf: ratio * 0.97...ratio * 1.02)
  }

  /// A broken law where the variant is broken: half of everything, but the falls of a maximum, which
  /// workers see.
  private func ledger(
    _ variant: Variant, of scenario: Scenario, _ operations: UInt64
  ) -> Ledger {
    if let litmus = Self.outcomes(of: scenario.id(of: variant), instances: operations, cpus: cpus) {
      return litmus
    }
    guard variant.role == .broken else {
      return Ledger(expected: operations, observed: operations)
    }
    guard scenario.name == "max" else {
      return Ledger(expected: operations, observed: operations / 2)
    }
    let falls = operations / 512
    return Ledger(
      expected: 1_000_000, observed: 1_000_000, violations: falls, sightings: falls,
      looks: operations)
  }

  /// Made-up outcomes of a litmus test: as many kinds as its CPU can show, none that it cannot,
  /// and nothing weak on one CPU.
  static func outcomes(of id: VariantID, instances: UInt64, cpus: Int) -> Ledger? {
    guard let verdicts = LitmusVerdicts.of(id) else { return nil }
    let possible = verdicts.outcomes.filter { number in
      (verdicts[number].cpu ?? false) && (cpus > 1 || number != verdicts.shape.weakOutcome)
    }
    let weights = possible.indices.map { UInt64(2 + $0 * 7 % 5) }
    var outcomes = [UInt64](repeating: 0, count: 256)
    for (number, weight) in zip(possible, weights) {
      outcomes[number] = instances / weights.reduce(0, +) * weight
    }
    return Ledger(outcomes: outcomes, forbidding: verdicts.forbidden)
  }

  /// What a broken machine might show of an open litmus test: its weak outcome although that is forbidden.
  func forbidden(_ state: DashboardState, ordering: Int) -> Snapshot {
    var snapshot = snapshot(state)
    let id = snapshot.scenarios[0].variants[ordering].id
    guard let verdicts = LitmusVerdicts.of(id) else { return snapshot }
    var outcomes = snapshot.scenarios[0].variants[ordering].ledger?.outcomes ?? []
    outcomes[verdicts.shape.weakOutcome] = 3
    snapshot.scenarios[0].variants[ordering].ledger = Ledger(
      outcomes: outcomes, forbidding: verdicts.forbidden)
    snapshot.defect = snapshot.scenarios[0].variants[ordering].defect
    return snapshot
  }

  /// `page` after a minute of history.
  func watched<Page: DashboardPage>(_ page: Page) -> any DashboardPage {
    var page = page
    let snapshot = snapshot(page.state)
    page.state.sight = Sight(plan: page.state.plan, machine: machine)
    for step in 0..<300 {
      var then = snapshot
      for part in then.scenarios.indices {
        for index in then.scenarios[part].variants.indices {
          // A wave, so that a plot has something to show.
          let wave = 1 + Double((step + 17 * index) % 40) / 40
          then.scenarios[part].variants[index].liveRate =
            snapshot.scenarios[part].variants[index].liveRate.map { $0 * wave }
          then.scenarios[part].variants[index].workers = []
        }
      }
      _ = page.learn(.seen(then), now: Double(step) * 0.25)
    }
    _ = page.learn(.seen(snapshot), now: 74.8)
    return page
  }

  func render() -> Grid { watched(page()).frame(now: 100) }
}
