/// One choice of a plan besides what is measured and for how long: how many workers, which ordering,
/// how much work.
///
/// Everything that offers, reads, shows or writes a choice is made from ``all``: the command line and
/// its help, the menu and its keys, the header, reports, the fuzzer. A new knob is a row in
/// `Knob+All.swift`, its place in ``Plan``, its option, and its use.
public struct Knob: Sendable {
  /// Keys that turn it.
  public struct Keys: Sendable {
    /// To the next value.
    public let next: Character
    /// To the value before; nil: the values go round.
    public var back: Character?
    /// What they do, in a sentence.
    public let help: String

    /// As people read them: "g G".
    public var text: String { back.map { "\(next) \($0)" } ?? "\(next)" }
  }

  /// What the command line calls it, without dashes: "outside-work".
  public let option: String
  /// What JSON and CSV call it: "outside_work".
  public let field: String
  /// What the screen calls it: "outside work".
  public let title: String
  /// What it can be set to, and where a plan keeps it.
  let setting: KnobSetting
  /// Whether it means something only to the scenarios that list it among their choices.
  public var isForSome = false
  /// What it is, for `--help`.
  public let help: String
  /// What `--help` calls a value of it; nil: it has none.
  public var valueName: String?
  /// The default in words, for `--help`.
  public var standard: String?
  /// What it does, in a sentence, for the menu.
  public let explanation: String
  /// Keys of its own; nil: it has none.
  public var keys: Keys?
  /// Its value in words, on this number of CPUs; nil: the value speaks for itself.
  var words: (@Sendable (Plan, _ cpus: Int) -> String)?

  /// The values that it can have.
  public var values: KnobValues { setting.values }

  /// Its value in `plan`; nil: left open.
  public func value(in plan: Plan) -> KnobValue? { setting.get(plan) }

  /// Its value in `plan` in words, where the process may use `cpus` CPUs: "5 steps".
  public func words(in plan: Plan, cpus: Int) -> String {
    if let words { return words(plan, cpus) }
    return value(in: plan)?.text ?? "–"
  }

  /// Whether its value in `plan` is not the default.
  public func isTurned(in plan: Plan) -> Bool {
    value(in: plan) != value(in: Plan(scenarios: plan.scenarios, threads: plan.threads))
  }

  /// Sets it in `plan`. The value is one of ``values``.
  public func set(_ value: KnobValue?, in plan: inout Plan) { setting.set(&plan, value) }
}

/// Two are equal if the command line calls them the same.
extension Knob: Hashable {
  /// Whether both have the same option.
  public static func == (left: Knob, right: Knob) -> Bool { left.option == right.option }

  /// Feeds the option to `hasher`.
  public func hash(into hasher: inout Hasher) { hasher.combine(option) }
}
