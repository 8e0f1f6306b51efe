import ArgumentParser
import Contention

/// The options that say how workers have the CPUs: for how long, which ones, and before whom.
struct CPUOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: .of(.slice))
  var slice: String?

  @Flag(inversion: .prefixedNo, exclusivity: .chooseLast, help: .of(.pinning))
  var pin = true

  @Option(parsing: .unconditional, help: .of(.priority), completion: .of(.priority))
  var priority: String?

  /// What was typed for each knob; nil: nothing.
  var typed: [(knob: Knob, text: OptionText?)] {
    let texts: [(Knob, String?)] = [
      (.slice, slice), (.pinning, pin ? nil : ""), (.priority, priority),
    ]
    return texts.map { knob, text in (knob, text.map { OptionText(knob.typedOption, $0) }) }
  }

  /// Sets in `plan` what was typed.
  func apply(to plan: inout Plan) throws(Failure) {
    for case let (knob, text?) in typed { knob.set(try text.value(of: knob), in: &plan) }
  }
}
