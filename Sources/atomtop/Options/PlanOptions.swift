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

  @OptionGroup var cpuOptions: CPUOptions

  /// What was typed for each knob, in their order; nil: nothing.
  var typed: [(knob: Knob, text: OptionText?)] {
    let all = subject.typed + ownTyped
    return Knob.all.compactMap { knob in all.first { $0.knob == knob } }
  }

  private var ownTyped: [(knob: Knob, text: OptionText?)] {
    let texts: [(Knob, String?)] = [
      (.backoff, backoff), (.criticalSection, criticalSection), (.outsideWork, outsideWork),
      (.gap, gap),
    ]
    return texts.map { knob, text in (knob, text.map { OptionText(knob.typedOption, $0) }) }
      + cpuOptions.typed
  }
}

extension PlanOptions {
  /// Refuses options that were given to a verb that measures and explores nothing, or nothing but litmus
  /// tests, whose knobs are `allowed`.
  func refuseAll(for verb: String, but allowed: [Knob] = []) throws(Failure) {
    try Self.refuse(subject.givenNames + texts(subject.typed, but: allowed), for: verb)
    try refuseMeasuring(for: verb, but: allowed)
  }

  /// Refuses those that say how something is measured.
  func refuseMeasuring(for verb: String, but allowed: [Knob] = []) throws(Failure) {
    let baseline = omitsBaseline ? [OptionText("--no-baseline", "")] : []
    try Self.refuse(texts(ownTyped, but: allowed) + baseline, for: verb)
  }

  private func texts(
    _ typed: [(knob: Knob, text: OptionText?)], but allowed: [Knob]
  ) -> [OptionText] {
    typed.filter { !allowed.contains($0.knob) }.compactMap(\.text)
  }

  private static func refuse(_ given: [OptionText], for verb: String) throws(Failure) {
    guard let first = given.first else { return }
    throw .usage("\(first): not an option of \(verb); 'atomtop help \(verb)' shows what is allowed")
  }
}
