import ArgumentParser
import Contention

/// The options that say what is measured and how: the dashboard's and `run`'s alike.
struct PlanOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      """
      A scenario: \(Self.scenarioNames.joined(separator: ", ")). Repeatable. The dashboard opens \
      the first one (default: the overview of all), run measures each (default: all).
      """,
      valueName: "name"),
    completion: .list(Self.scenarioNames))
  var scenario: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A variant, as 'atomtop list' names them. Repeatable. (default: all)", valueName: "name"),
    completion: .list(Self.variantNames))
  var variant: [String] = []

  @Flag(
    name: .customLong("no-baseline"),
    help: "Leave out the variant that others are compared with, unless --variant names it.")
  var omitsBaseline = false

  @Option(
    name: .shortAndLong, parsing: .unconditional,
    help: ArgumentHelp(
      """
      Workers, \(Self.text(Plan.threadRange)). (default: as many as the CPUs that this process may \
      use, at least 2)
      """,
      valueName: "n"))
  var threads: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      How strongly atomic operations order what is around them: \(Self.list(MemoryOrdering.self)). \
      (default: the weakest that is right for the scenario; \(Self.defaultOrderings))
      """,
      valueName: "ordering"),
    completion: .list(MemoryOrdering.allCases.map(\.rawValue)))
  var ordering: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      What follows a failed attempt: none, pause (one spin hint), exponential (1 to 1024 spin \
      hints, doubling) or yield (the CPU goes to another thread). (default: none)
      """,
      valueName: "backoff"),
    completion: .list(Backoff.allCases.map(\.rawValue)))
  var backoff: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Steps of work inside the lock, \(Self.text(Plan.stepRange)). (default: 0)",
      valueName: "steps"))
  var criticalSection: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Steps of work between two operations, \(Self.text(Plan.stepRange)). (default: 0)",
      valueName: "steps"))
  var outsideWork: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Steps of work between the load and the store of a broken variant, \
      \(Self.text(Plan.stepRange)): a window for other workers to get in. (default: 0)
      """,
      valueName: "steps"))
  var gap: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      What the scenario max offers: whole numbers with commas between them, such as 3,1,7,2,5. Each \
      worker begins with the first. \
      (default: rising random samples)
      """,
      valueName: "list"))
  var samples: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Length of a slice in milliseconds, \(Self.text(Plan.sliceRange)). (default: 50, or 20 on the \
      overview; more when there are more workers than CPUs)
      """,
      valueName: "ms"))
  var slice: String?

  @Flag(
    inversion: .prefixedNo, exclusivity: .chooseLast,
    help: "Pin workers to the CPUs in turn, or leave it to the scheduler.")
  var pin = true

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      The workers' scheduling class: idle (below everything else, so that the screen stays alive) \
      or normal. (default: idle)
      """,
      valueName: "class"),
    completion: .list(Priority.allCases.map(\.rawValue)))
  var priority: String?
}

extension PlanOptions {
  private static let scenarioNames = Catalogue.scenarios.map(\.name)

  /// Every variant's name, once.
  private static let variantNames = Catalogue.scenarios.flatMap(\.variants).map(\.name)
    .reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }

  /// "acq-rel for spinlock and once, relaxed for the rest", from the catalogue.
  private static let defaultOrderings = Catalogue.scenarios
    .compactMap { scenario in scenario.orderings.first.map { "\(scenario.name) \($0.rawValue)" } }
    .joined(separator: ", ")

  private static func text(_ range: ClosedRange<Int>) -> String {
    "\(range.lowerBound) to \(range.upperBound)"
  }

  private static func list<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> String
  where Choice.RawValue == String {
    Choice.allCases.map(\.rawValue).joined(separator: ", ")
  }
}

extension PlanOptions {
  /// Refuses options that were given to a verb that measures nothing.
  func refuseAll(for verb: String) throws(Failure) {
    let values: [(String, String?)] = [
      ("--scenario", scenario.first), ("--variant", variant.first), ("--threads", threads),
      ("--ordering", ordering), ("--backoff", backoff), ("--critical-section", criticalSection),
      ("--outside-work", outsideWork), ("--gap", gap), ("--samples", samples), ("--slice", slice),
      ("--priority", priority), ("--no-baseline", omitsBaseline ? "" : nil),
      ("--no-pin", pin ? nil : ""),
    ]
    guard case let (option, value?)? = values.first(where: { $0.1 != nil }) else { return }
    let given = value.isEmpty ? option : "\(option) \(OneLine.quoted(value))"
    throw .usage("\(given): not an option of \(verb); 'atomtop help \(verb)' shows what is allowed")
  }
}
