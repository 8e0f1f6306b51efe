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

  // Knobs, each as it was typed.

  @Option(name: .shortAndLong, parsing: .unconditional, help: .of(.threads))
  var threads: String?

  @Option(
    parsing: .unconditional, help: .of(.ordering, Self.defaultOrderings),
    completion: .of(.ordering))
  var ordering: String?

  @Option(parsing: .unconditional, help: .of(.backoff), completion: .of(.backoff))
  var backoff: String?

  @Option(parsing: .unconditional, help: .of(.criticalSection))
  var criticalSection: String?

  @Option(parsing: .unconditional, help: .of(.outsideWork))
  var outsideWork: String?

  @Option(parsing: .unconditional, help: .of(.gap))
  var gap: String?

  @Option(parsing: .unconditional, help: .of(.samples))
  var samples: String?

  @Option(parsing: .unconditional, help: .of(.slice))
  var slice: String?

  @Flag(inversion: .prefixedNo, exclusivity: .chooseLast, help: .of(.pinning))
  var pin = true

  @Option(parsing: .unconditional, help: .of(.priority), completion: .of(.priority))
  var priority: String?

  /// What was typed for each knob; nil: nothing.
  var typed: [(knob: Knob, text: OptionText?)] {
    let texts: [(Knob, String?)] = [
      (.threads, threads), (.ordering, ordering), (.backoff, backoff),
      (.criticalSection, criticalSection), (.outsideWork, outsideWork), (.gap, gap),
      (.samples, samples), (.slice, slice), (.pinning, pin ? nil : ""), (.priority, priority),
    ]
    return texts.map { knob, text in (knob, text.map { OptionText(knob.typedOption, $0) }) }
  }
}

extension PlanOptions {
  private static let scenarioNames = Catalogue.scenarios.map(\.name)

  /// Every variant's name, once.
  private static let variantNames = Catalogue.scenarios.flatMap(\.variants).map(\.name)
    .reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }

  /// "counter relaxed, spinlock acq-rel", from the catalogue.
  private static let defaultOrderings = Catalogue.scenarios
    .compactMap { scenario in scenario.orderings.first.map { "\(scenario.name) \($0.rawValue)" } }
    .joined(separator: ", ")
}

extension PlanOptions {
  /// Refuses options that were given to a verb that measures nothing.
  func refuseAll(for verb: String) throws(Failure) {
    var given = [("--scenario", scenario.first), ("--variant", variant.first)]
      .compactMap { option, value in value.map { OptionText(option, $0) } }
    given += typed.compactMap(\.text)
    if omitsBaseline { given.append(OptionText("--no-baseline", "")) }
    guard let first = given.first else { return }
    throw .usage(
      "\(first): not an option of \(verb); 'atomtop help \(verb)' shows what is allowed")
  }
}
