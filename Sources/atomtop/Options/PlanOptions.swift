import ArgumentParser
import Contention

/// The options that say what is measured and how: the dashboard's and `run`'s alike.
struct PlanOptions: ParsableArguments {
  @OptionGroup var subject: SubjectOptions

  @Flag(
    name: .customLong("no-baseline"),
    help: "Leave out the variant that others are compared with, unless --variant names it.")
  var omitsBaseline = false

  // Knobs, each as it was typed.

  @Option(parsing: .unconditional, help: .of(.backoff), completion: .of(.backoff))
  var backoff: String?

  @Option(parsing: .unconditional, help: .of(.criticalSection))
  var criticalSection: String?

  @Option(parsing: .unconditional, help: .of(.outsideWork))
  var outsideWork: String?

  @Option(parsing: .unconditional, help: .of(.gap))
  var gap: String?

  @Option(parsing: .unconditional, help: .of(.slice))
  var slice: String?

  @Flag(inversion: .prefixedNo, exclusivity: .chooseLast, help: .of(.pinning))
  var pin = true

  @Option(parsing: .unconditional, help: .of(.priority), completion: .of(.priority))
  var priority: String?

  /// What was typed for each knob, in their order; nil: nothing.
  var typed: [(knob: Knob, text: OptionText?)] {
    let all = subject.typed + ownTyped
    return Knob.all.compactMap { knob in all.first { $0.knob == knob } }
  }

  private var ownTyped: [(knob: Knob, text: OptionText?)] {
    let texts: [(Knob, String?)] = [
      (.backoff, backoff), (.criticalSection, criticalSection), (.outsideWork, outsideWork),
      (.gap, gap), (.slice, slice), (.pinning, pin ? nil : ""), (.priority, priority),
    ]
    return texts.map { knob, text in (knob, text.map { OptionText(knob.typedOption, $0) }) }
  }
}

extension PlanOptions {
  /// Refuses options that were given to a verb that measures and explores nothing.
  func refuseAll(for verb: String) throws(Failure) {
    if let given = subject.firstGiven { throw Self.refusal(of: given, for: verb) }
    try refuseMeasuring(for: verb)
  }

  /// Refuses those that say how something is measured.
  func refuseMeasuring(for verb: String) throws(Failure) {
    var given = ownTyped.compactMap(\.text)
    if omitsBaseline { given.append(OptionText("--no-baseline", "")) }
    if let first = given.first { throw Self.refusal(of: first, for: verb) }
  }

  private static func refusal(of given: OptionText, for verb: String) -> Failure {
    .usage("\(given): not an option of \(verb); 'atomtop help \(verb)' shows what is allowed")
  }
}
