/// Runs variants and their bare counterparts in turns, on one crew.
///
/// Both loops run with the same workers on the same CPUs, in slices of the same length, one right
/// after the other, so that whatever else the machine does meets both. Who begins changes from pair
/// to pair. Workers run under the normal policy: there is no screen to keep alive, and below every other
/// program they would measure what those leave.
///
/// One thread at a time calls everything here.
public final class Calibrator {
  /// What has a bare counterpart: variants without work in catalogue order, then those with work.
  public static let subjects: [Subject] = Reference.all.map(\.subject)

  /// Those whose bare loop is also measured against itself: a contended word, a contended lock, and
  /// a loop of a single cycle.
  public static let controls: [Subject] = [
    Subject("counter", "fetch-add"), Subject("spinlock", "ttas"),
    Subject("ordering", "store-relaxed"),
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
  ///   - milliseconds: the length of each slice; nil: the plan's default for its workers.
  ///   - isStopped: asked before every slice; the result is nil once it holds.
  public func measure(
    _ subject: Subject, pairs: Int = leastPairs, milliseconds: Int? = nil,
    unless isStopped: () -> Bool = { false }
  ) -> Calibration? {
    compare(subject, pairs, milliseconds, isStopped) { ownContest(subject, $0) }
  }

  /// Measures the bare loop of `subject`, one of ``subjects``, against itself, which shows how far from 1
  /// the ratio of equal loops may be here. Otherwise like ``measure(_:pairs:milliseconds:unless:)``.
  public func measureControl(
    _ subject: Subject, pairs: Int = leastPairs, milliseconds: Int? = nil,
    unless isStopped: () -> Bool = { false }
  ) -> Calibration? {
    compare(subject, pairs, milliseconds, isStopped) { bareContest(subject, $0) }
  }

  private func compare(
    _ subject: Subject, _ pairs: Int, _ milliseconds: Int?, _ isStopped: () -> Bool,
    with first: (Plan) -> Contest?
  ) -> Calibration? {
    var plan = subject.applied(to: plan)
    plan.slice = milliseconds
    var rates: [Double] = []
    var bareRates: [Double] = []
    // Every pair has memory of its own: where a lock happens to lie can make it twice as fast.
    var used: [Contest] = []
    var pace = Pace.unknown
    for pair in 0...pairs {
      guard let own = first(plan), let bare = bareContest(subject, plan) else { return nil }
      used += [own, bare]
      let ownFirst = pair % 2 == 0
      var pairRates: [Double] = []
      for contest in ownFirst ? [own, bare] : [bare, own] {
        guard !isStopped(), let rate = rate(contest, plan, &pace) else { return nil }
        pairRates.append(rate)
      }
      guard pair > 0 else { continue }
      rates.append(pairRates[ownFirst ? 0 : 1])
      bareRates.append(pairRates[ownFirst ? 1 : 0])
    }
    return Calibration(subject, workers: plan.threads, rates: rates, bareRates: bareRates)
  }

  private func ownContest(_ subject: Subject, _ plan: Plan) -> Contest? {
    guard let scenario = Catalogue.scenario(named: subject.id.scenario),
      let variant = scenario.variants.first(where: { $0.name == subject.id.variant })
    else { return nil }
    return variant.build(setup(plan, scenario.ordering(for: plan)))
  }

  private func bareContest(_ subject: Subject, _ plan: Plan) -> Contest? {
    Reference.all.first { $0.subject == subject }?
      .contest(setup(plan, nil), gate: crew.gate.open)
  }

  private func setup(_ plan: Plan, _ ordering: MemoryOrdering?) -> Setup {
    Setup(plan, ordering: ordering, cpus: machine.cpus, scratch: Scratch())
  }

  /// Operations per second of a slice in which anybody got to run; nil if that takes more than 100 slices.
  private func rate(_ contest: Contest, _ plan: Plan, _ pace: inout Pace) -> Double? {
    for _ in 0..<100 {
      if let rate = play(contest, plan, &pace) { return rate }
    }
    return nil
  }

  private func play(_ contest: Contest, _ plan: Plan, _ pace: inout Pace) -> Double? {
    let desks = crew.desks(plan.threads)
    contest.reset()
    for desk in desks { desk.tally.clear() }
    let assignment = Assignment(contest, plan, machine, line: crew.gate.line, pace: pace)
    crew.gate.open(assignment)
    let nanoseconds = UInt64(plan.effectiveSlice(cpus: machine.cpus)) * 1_000_000
    crew.gate.watch(for: plan.threads, nanoseconds: nanoseconds) { false }
    let closing = Clock.nanoseconds()
    crew.gate.close(desks.map(\.tally))
    let slice = ClosedSlice(
      desks, assignment, cpus: machine.cpus, closing: closing, stopped: 0)
    crew.forgetWaits()
    let operations = slice.totals.counts.operations
    guard let rate = slice.rate, operations > 0 else { return nil }
    pace = Pace(forOperations: slice.totals.operations)
    return rate
  }
}
