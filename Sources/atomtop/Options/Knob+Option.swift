import ArgumentParser
import Contention

extension Knob {
  /// Its option as it is typed, where that is not the default: "--gap", "--no-pin".
  var typedOption: String {
    if case .flag = values { return "--no-\(option)" }
    return "--\(option)"
  }
}

extension ArgumentHelp {
  /// What `--help` says of a knob, and more of its default.
  static func of(_ knob: Knob, _ more: String? = nil) -> ArgumentHelp {
    var help = knob.help
    if let standard = knob.standard {
      help += " (default: " + [standard, more].compactMap { $0 }.joined(separator: "; ") + ")"
    }
    return ArgumentHelp(help, valueName: knob.valueName)
  }
}

extension CompletionKind {
  /// The names that a knob can be set to.
  static func of(_ knob: Knob) -> CompletionKind {
    if case .name(let names, _) = knob.values { return .list(names) }
    return .default
  }
}

extension OptionText {
  /// The value of `knob` that was typed.
  func value(of knob: Knob) throws(Failure) -> KnobValue {
    switch knob.values {
    case .number(let range, _): .number(try number(in: range))
    case .name(let names, let noun): .name(try name(among: names, of: noun))
    // One is on unless it is turned off.
    case .flag: .flag(false)
    case .numbers(let most, let count): .numbers(try numbers(atMost: most, count: count))
    }
  }

  /// Refuses a choice of `knob` that would change nothing in any of `scenarios`.
  func check(_ knob: Knob, _ scenarios: [Scenario]) throws(Failure) {
    guard !scenarios.contains(where: { $0.choices.contains(knob) }) else { return }
    let able = Catalogue.scenarios.filter { $0.choices.contains(knob) }.map(\.name)
    throw refused(
      "means nothing to \(scenarios.map(\.name).joined(separator: ", ")); "
        + "allowed with \(able.joined(separator: ", "))")
  }
}
