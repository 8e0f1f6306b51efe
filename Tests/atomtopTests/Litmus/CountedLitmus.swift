import Contention

@testable import atomtop

/// Litmus tests that nobody ran, with counts that are made up: of each test and ordering 10,000 instances in half
/// a second.
struct CountedLitmus {
  /// The tests.
  var names = ["SB"]
  /// Their orderings.
  var orderings: Set<String> = ["relaxed", "fence"]
  /// The CPUs that there are.
  var cpus = [0, 1]
  /// How often the weak outcome occurred.
  var weak: [VariantID: UInt64] = [VariantID(scenario: "SB", variant: "relaxed"): 3300]

  var snapshot: Snapshot {
    var plan = Plan(scenarios: names, threads: 2)
    plan.variants = orderings
    plan.limit = .duration(0.5 * Double(orderings.count))
    let machine = Machine(
      os: "Linux 6.1", arch: "x86_64", cpu: "A \"fast\", small CPU", allowedCPUs: cpus,
      isDebugBuild: false)
    let parts = names.compactMap(Catalogue.scenario).map { test in
      var one = plan
      one.scenarios = [test.name]
      return ScenarioSnapshot(
        test.name, variants: test.variants(for: one).map { seen(test.id(of: $0)) })
    }
    return Snapshot(
      plan: plan, machine: machine, elapsed: 1, sliceMilliseconds: 50, scenarios: parts)
  }

  var report: LitmusReport { LitmusReport(snapshot) }

  private func seen(_ id: VariantID) -> VariantSnapshot {
    var seen = VariantSnapshot(id)
    guard let verdicts = LitmusVerdicts.of(id) else { return seen }
    let shape = verdicts.shape
    let strong = verdicts.outcomes.filter { $0 != shape.weakOutcome }
    let highest = (strong + [shape.weakOutcome]).max() ?? 0
    var outcomes = [UInt64](repeating: 0, count: highest + 1)
    outcomes[shape.weakOutcome] = weak[id] ?? 0
    for number in strong.dropFirst() { outcomes[number] = 100 + UInt64(number) }
    outcomes[strong[0]] = 10_000 - outcomes.reduce(0, +)
    seen.ledger = Ledger(
      outcomes: outcomes, forbidding: verdicts.forbidden.filter { $0 < outcomes.count })
    seen.slices = 10
    seen.judgedSeconds = 0.5
    seen.granted = Granted(
      backoff: .none, isPinned: true, priority: .idle, cpus: Array(cpus.prefix(shape.workers)))
    return seen
  }
}
