/// Runs variants and their bare counterparts in turns, on one crew.
///
/// Both loops run with the same workers on the same CPUs, in slices of the same length, one right
/// after the other, so that whatever else the machine does meets both. Who begins changes from pair
/// to pair. Workers run under the normal policy: there is no screen to keep alive, and below every
/// other program they would measure those.
///
/// One thread at a time calls everything here.
public final class Calibrator {
  /// The variants that have a bare counterpart, in catalogue order.
  public static let subjects: [VariantID] = Reference.all.map(\.id)

  /// Those whose bare loop is also measured against itself: a contended word, a contended lock, and
  /// a loop of a single cycle.
  public static let controls: [VariantID] = [
    VariantID(scenario: "counter", variant: "fetch-add"),
    VariantID(scenario: "spinlock", variant: "ttas"),
    VariantID(scenario: "ordering", variant: "store-relaxed"),
  ]

  /// The pairs that a median takes at least.
  public static let leastPairs = 7

  private let crew: Crew
  private let plan: Plan
  private let machine: Machine

  /// Starts `workers` workers.
  ///
  /// - Throws: when the system refuses a thread; nothing is left running then.
  public init(workers: Int, machine: Machine = .current) throws(CrewFailure) {
    var plan = Plan(scenarios: [], threads: workers)
    plan.priority = .normal
    self.plan = plan
    self.machine = machine
    crew = Crew()
    try crew.muster(workers, priority: plan.priority)
  }

  /// Ends every worker. To be called once, after everything else.
  public func stop() { crew.dismiss(from: 0) }

  /// Measures `subject`, one of ``subjects``: a warm-up pair, then `pairs` that count.
  ///
  /// - Parameters:
  ///   - milliseconds: the length of each slice; nil: the plan's default for so many workers.
  ///   - isStopped: asked before every slice; the result is nil once it holds.
  public func measure(
    _ subject: VariantID, pairs: Int = leastPairs, milliseconds: Int? = nil,
    unless isStopped: () -> Bool = { false }
  ) -> Calibration? {
    compare(subject, pairs, milliseconds, isStopped) { ownContest(subject) }
  }

  /// Measures the bare loop of `subject`, one of ``subjects``, against itself, which shows how far
  /// from 1 the ratio of equals comes out here. Otherwise like
  /// ``measure(_:pairs:milliseconds:unless:)``.
  public func measureControl(
    _ subject: VariantID, pairs: Int = leastPairs, milliseconds: Int? = nil,
    unless isStopped: () -> Bool = { false }
  ) -> Calibration? {
    compare(subject, pairs, milliseconds, isStopped) { bareContest(subject) }
  }

  private func compare(
    _ subject: VariantID, _ pairs: Int, _ milliseconds: Int?, _ isStopped: () -> Bool,
    with first: () -> Contest?
  ) -> Calibration? {
    let milliseconds = milliseconds ?? plan.effectiveSlice(cpus: machine.cpus)
    var rates: [Double] = []
    var bareRates: [Double] = []
    // Every pair has memory of its own: where a lock happens to lie can make it twice as fast.
    var used: [Contest] = []
    var pace = Pace.unknown
    for pair in 0...pairs {
      guard let own = first(), let bare = bareContest(subject) else { return nil }
      used += [own, bare]
      let ownFirst = pair % 2 == 0
      var pairRates: [Double] = []
      for contest in ownFirst ? [own, bare] : [bare, own] {
        guard !isStopped(), let rate = rate(contest, milliseconds, &pace) else { return nil }
        pairRates.append(rate)
      }
      guard pair > 0 else { continue }
      rates.append(pairRates[ownFirst ? 0 : 1])
      bareRates.append(pairRates[ownFirst ? 1 : 0])
    }
    return Calibration(
      id: subject, workers: plan.threads, ratios: zip(rates, bareRates).map { $0 / $1 },
      rates: rates, bareRates: bareRates)
  }

  private func ownContest(_ subject: VariantID) -> Contest? {
    guard let scenario = Catalogue.scenario(named: subject.scenario),
      let variant = scenario.variants.first(where: { $0.name == subject.variant })
    else { return nil }
    return variant.build(setup(scenario.ordering(for: plan)))
  }

  private func bareContest(_ subject: VariantID) -> Contest? {
    Reference.all.first { $0.id == subject }?.contest(setup(nil), gate: crew.gate.open)
  }

  private func setup(_ ordering: MemoryOrdering?) -> Setup {
    Setup(plan, ordering: ordering, cpus: machine.cpus, scratch: Scratch())
  }

  /// Operations per second of the first of some slices in which anybody got to run.
  private func rate(
    _ contest: Contest, _ milliseconds: Int, _ pace: inout Pace
  ) -> Double? {
    for _ in 0..<100 {
      if let rate = play(contest, milliseconds, &pace) { return rate }
    }
    return nil
  }

  private func play(
    _ contest: Contest, _ milliseconds: Int, _ pace: inout Pace
  ) -> Double? {
    let desks = crew.desks(plan.threads)
    contest.reset()
    for desk in desks { desk.tally.clear() }
    let assignment = Assignment(contest, plan, machine, line: crew.gate.line, pace: pace)
    crew.gate.open(assignment)
    crew.gate.watch(for: plan.threads, nanoseconds: UInt64(milliseconds) * 1_000_000) { false }
    let closing = Clock.nanoseconds()
    crew.gate.close(desks.map(\.tally))
    let slice = ClosedSlice(
      desks, assignment, cpus: machine.cpus, closing: closing, stopped: 0)
    for desk in desks { desk.waits.clear() }
    let operations = slice.totals.counts.operations
    guard let rate = slice.rate, operations > 0 else { return nil }
    pace = Pace(forOperations: slice.totals.operations)
    return rate
  }
}
