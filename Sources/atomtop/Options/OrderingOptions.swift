import ArgumentParser
import Contention

/// The ordering that is measured or explored; of litmus tests, those that they are tried at.
struct OrderingOptions: ParsableArguments {
  @Option(
    name: .customLong("ordering"), parsing: .unconditionalSingleValue,
    help: .of(
      .ordering,
      "\(Self.defaults); explore takes weaker ones, too; litmus takes fence, too, and several: all"),
    completion: .list(LitmusOrdering.allCases.map(\.rawValue)))
  var all: [String] = []

  /// The one that holds where there can be only one: the last.
  var last: OptionText? { all.last.map { OptionText(Knob.ordering.typedOption, $0) } }

  /// "counter relaxed, spinlock acq-rel", from the catalogue.
  private static let defaults = Catalogue.scenarios
    .compactMap { scenario in scenario.orderings.first.map { "\(scenario.name) \($0.rawValue)" } }
    .joined(separator: ", ")

  /// The named orderings of litmus tests; nil: all.
  func ofLitmusTests() throws(Failure) -> Set<LitmusOrdering>? {
    var chosen: Set<LitmusOrdering> = []
    for text in all {
      chosen.insert(try OptionText(Knob.ordering.typedOption, text).choice(of: "ordering"))
    }
    return chosen.isEmpty ? nil : chosen
  }
}
