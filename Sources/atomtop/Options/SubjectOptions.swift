import ArgumentParser
import Contention

/// The options that say what is measured or explored: which variants of which scenario, and by how many
/// workers.
struct SubjectOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      """
      A scenario: \(Self.scenarioNames.joined(separator: ", ")). explore and sweep need exactly one. \
      Elsewhere repeatable: the dashboard opens the first one (default: the overview of all), run measures \
      each (default: all).
      """,
      valueName: "name"),
    completion: .list(Self.scenarioNames))
  var scenario: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      """
      A variant, as 'atomtop list' names them. explore needs exactly one. Elsewhere repeatable. (default: all)
      """,
      valueName: "name"),
    completion: .list(Self.variantNames))
  var variant: [String] = []

  // Knobs, each as it was typed.

  @Option(
    name: .shortAndLong, parsing: .unconditional,
    help: .of(.threads, "explore: 2, and \(Self.text(ExplorerPlan.workerRange)) are allowed"))
  var threads: String?

  /// Of `litmus` several, elsewhere the last one holds.
  @Option(
    name: .customLong("ordering"), parsing: .unconditionalSingleValue,
    help: .of(.ordering, "\(Self.defaultOrderings); explore takes weaker ones, too"),
    completion: .of(.ordering))
  var orderings: [String] = []

  @Option(parsing: .unconditional, help: .of(.samples, "explore: others for each worker"))
  var samples: String?

  /// What was typed for each knob; nil: nothing.
  var typed: [(knob: Knob, text: OptionText?)] {
    let texts: [(Knob, String?)] = [
      (.threads, threads), (.ordering, orderings.last), (.samples, samples),
    ]
    return texts.map { knob, text in (knob, text.map { OptionText(knob.typedOption, $0) }) }
  }
}

extension SubjectOptions {
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

  /// "1 to 4".
  static func text(_ range: ClosedRange<Int>) -> String {
    "\(range.lowerBound) to \(range.upperBound)"
  }
}

extension SubjectOptions {
  /// The names that were given.
  var givenNames: [OptionText] {
    [("--scenario", scenario.first), ("--variant", variant.first)]
      .compactMap { option, value in value.map { OptionText(option, $0) } }
  }

  /// The named scenarios in the order in which they are named, each once; with `tests` also litmus tests.
  func namedScenarios(tests: Bool = false) throws(Failure) -> [Scenario] {
    var chosen: [Scenario] = []
    let known = Self.scenarioNames + (tests ? Catalogue.litmusTests.map(\.name) : [])
    for value in scenario {
      let name = try OptionText("--scenario", value).name(among: known, of: "scenario")
      if let scenario = Catalogue.scenario(named: name),
        !chosen.contains(where: { $0.name == name })
      {
        chosen.append(scenario)
      }
    }
    return chosen
  }

  /// The one scenario that is named; with `tests` also a litmus test.
  func onlyScenario(for verb: String, tests: Bool = false) throws(Failure) -> Scenario {
    let named = try namedScenarios(tests: tests)
    if named.count > 1 {
      throw OptionText("--scenario", named[1].name).refused("\(verb) takes one scenario at a time")
    }
    guard let first = named.first else {
      throw .usage(
        "--scenario: \(verb) needs one: \(Self.scenarioNames.joined(separator: ", "))")
    }
    return first
  }

  /// The named variants, which `scenarios` must have.
  func namedVariants(of scenarios: [Scenario]) throws(Failure) -> Set<String> {
    var known: [String] = []
    for variant in scenarios.flatMap(\.variants) where !known.contains(variant.name) {
      known.append(variant.name)
    }
    let what = scenarios.count == 1 ? "variant of \(scenarios[0].name)" : "variant"
    var chosen: Set<String> = []
    for value in variant {
      chosen.insert(try OptionText("--variant", value).name(among: known, of: what))
    }
    return chosen
  }

  /// Refuses a named variant that does not work with so many workers.
  func checkVariants(of scenarios: [Scenario], for workers: Int) throws(Failure) {
    for known in scenarios.flatMap(\.variants) where variant.contains(known.name) {
      guard let only = known.onlyWorkers, only != workers else { continue }
      throw OptionText("--variant", known.name).refused(
        "works with exactly \(only) workers, not with \(workers): --threads \(only)")
    }
  }
}
