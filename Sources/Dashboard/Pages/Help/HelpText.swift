import Contention

/// The words of the help.
enum HelpText {
  struct Section: Sendable {
    let title: String
    let entries: [(term: String, text: String)]
  }

  /// What explains the page that shows, first things first.
  static func sections(_ state: DashboardState) -> [Section] {
    var sections: [Section] = []
    if let scenario = state.scenario { sections.append(about(scenario, state)) }
    return sections + [idea, marks, columns, words, keys]
  }

  private static func about(_ scenario: Scenario, _ state: DashboardState) -> Section {
    let ordering = scenario.ordering(for: state.plan)?.rawValue ?? ""
    return Section(
      title: "This scenario: \(scenario.name)",
      entries: [
        ("task", scenario.operation + "."), ("look at", scenario.explanation),
        ("law", scenario.law.statement + "."),
        ("ordering", (ordering.isEmpty ? "" : "now \(ordering). ") + scenario.orderingReason),
      ] + scenario.variants.map { ("\($0.role.mark) \($0.name)", $0.summary + ".") })
  }

  private static let idea = Section(
    title: "What you see",
    entries: [
      ("worker", "A real thread that repeats one operation as fast as it can."),
      (
        "variant",
        "One way to do the task. Variants take turns: in a slice only one of them runs, so that "
          + "their rates can be compared."
      ),
      (
        "law",
        "What must hold at the end of every slice, checked while no worker moves. So every lost "
          + "update is counted exactly."
      ),
    ])

  private static let marks = Section(
    title: "Marks",
    entries: Role.allCases.map { ("\($0.mark)", $0.meaning) } + [
      ("▸", "selected: its workers show below, its law in the line under the table.")
    ])

  private static let columns = Section(
    title: "Columns",
    entries: [
      (
        "ops/s",
        "Operations per second of all workers together (k, M, G: thousand, million, billion)."
      ),
      ("±", "The middle half of the latest slices lies within so much of the rate."),
      ("was", "The rate before your latest change; ≈: no different, as far as can be told."),
      (
        "since when",
        "Rates are medians of the latest 24 rounds. Failures, fair, waits and law cover all "
          + "since the figures last restarted."
      ),
      ("ns/op", "Nanoseconds of wall time for each of the crew's operations."),
      (
        "×mutex",
        "How many times the rate of mutex, the baseline, round by round; ≈: no difference beyond "
          + "the noise."
      ),
      (
        "noise",
        "mutex runs twice in every round: in three of four rounds its two rates come at least so "
          + "near to each other."
      ),
      (
        "?",
        "No slice shows what its label says: something else had the CPUs, workers did not all run at "
          + "once, or everything stood still. Single slices of that kind are left out."
      ),
      (
        "CAS fail",
        "Compare-and-swap attempts that failed: another worker was faster, or held the lock. On "
          + "some CPUs (not x86) a weak one may also fail for no reason."
      ),
      (
        "fair",
        "Who did how much: Jain's index over the workers' shares, 1.00 when all did the same, 1/n when "
          + "one of n did all. In once: over the rounds they won."
      ),
      (
        "run",
        "Who comes after whom: how often in a row the same worker got the lock, or changed the word. "
          + "1.0: they take turns."
      ),
      (
        "wait p99",
        "99 % of the sampled waits for the lock were no longer than this. Nothing below ≤ 20 ns (or what "
          + "stands there) can be told from no wait at all."
      ),
      ("longest", "The longest sampled wait. Percentiles do not show who waits longest."),
      (
        "law",
        "exact: the law held in every slice. LOST, WRONG, TWICE, EXTRA, TWO HOLDERS: how it broke."
      ),
      ("rounds won", "In once: how many rounds a worker won, in the slices that count."),
      ("w, cpu", "The worker's number, and the CPU that it runs on."),
      (
        "bars",
        "Lengths compare within their table. A broken variant's bar is hollow (░). Neither it nor one that "
          + "is more than ten times as fast as the next sets the scale: » where a bar goes on."
      ),
      (
        "plot",
        "Up to the last minute, each step up by the same factor: a logarithmic scale. Where not all lines "
          + "have room, the selected one, mutex and what is broken show."
      ),
    ])

  /// Every key of the overview and of a scenario's page. What both have stands here once.
  static let keys: Section = {
    let tables = [
      DashboardKeys.moving.explanations, OverviewPage.keys.explanations,
      DashboardKeys.workers.explanations, DashboardKeys.focus.explanations,
      ScenarioPage.keys.explanations, DashboardKeys.inPlay.explanations,
      DashboardKeys.settings.explanations, DashboardKeys.others.explanations,
    ]
    var seen: Set<String> = []
    return Section(title: "Keys", entries: tables.joined().filter { seen.insert($0.term).inserted })
  }()
}

extension Role {
  /// What the mark says, in a sentence.
  var meaning: String {
    switch self {
    case .broken: "broken on purpose, to show what goes wrong."
    case .atomic: "correct, made of atomic operations."
    case .lock: "correct, with a lock. mutex is the baseline that others are compared with."
    }
  }
}
