import Contention

extension SweepOptions {
  /// What is varied, one knob or two, of those that `scenario` has.
  func axes(of scenario: Scenario) throws(Failure) -> [SweepAxis] {
    guard !vary.isEmpty else {
      throw .usage("--vary: say which knob, and its values, such as --vary threads=1,2,4,8")
    }
    var axes: [SweepAxis] = []
    for text in vary {
      let option = OptionText("--vary", text)
      guard axes.count < 2 else { throw option.refused("at most two knobs can be varied at once") }
      let axis = try Self.axis(option, scenario)
      if axes.contains(where: { $0.knob == axis.knob }) {
        throw option.refused("\(axis.knob.option) is varied twice; list all its values together")
      }
      axes.append(axis)
    }
    let points = axes.reduce(1) { $0 * $1.values.count }
    if points > SweepPlan.mostPoints {
      throw .usage("--vary: \(points) points; at most \(SweepPlan.mostPoints) are allowed")
    }
    return axes
  }

  private static func axis(_ option: OptionText, _ scenario: Scenario) throws(Failure) -> SweepAxis
  {
    let parts = option.value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.first == Substring(Knob.samples.option) {
      throw option.refused("samples cannot be varied: they are a list themselves")
    }
    let name = try OptionText("--vary", String(parts[0])).name(
      among: knobs.map(\.option), of: "knob")
    guard let knob = knobs.first(where: { $0.option == name }) else {
      throw option.refused("there is no such knob")
    }
    if knob.isForSome { try option.check(knob, [scenario]) }
    let text = parts.count > 1 ? String(parts[1]) : ""
    guard !text.isEmpty else {
      throw option.refused("there are no values; give some, such as \(example(knob, scenario))")
    }
    let values = try values(text, of: knob, scenario)
    return SweepAxis(knob, values)
  }

  private static func example(_ knob: Knob, _ scenario: Scenario) -> String {
    switch knob.values {
    case .number, .numbers: "\(knob.option)=1,2,4,8"
    case .name(let names, _): "\(knob.option)=\(names.joined(separator: ","))"
    case .flag: "\(knob.option)=yes,no"
    }
  }

  // MARK: Values

  private static func values(
    _ text: String, of knob: Knob, _ scenario: Scenario
  ) throws(Failure) -> [KnobValue] {
    if case .number(let range, _) = knob.values, let dots = text.firstRange(of: "..") {
      let ends = (String(text[..<dots.lowerBound]), String(text[dots.upperBound...]))
      return try numbers(from: ends.0, to: ends.1, OptionText("--vary \(knob.option)", text), range)
    }
    var values: [KnobValue] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      values.append(
        try value(OptionText("--vary \(knob.option)", String(part)), of: knob, scenario))
      guard values.count <= SweepPlan.mostPoints else { throw tooMany(knob) }
    }
    return values
  }

  private static func tooMany(_ knob: Knob) -> Failure {
    .usage(
      "--vary: too many values of \(knob.option); at most \(SweepPlan.mostPoints) points are allowed"
    )
  }

  private static func value(
    _ text: OptionText, of knob: Knob, _ scenario: Scenario
  ) throws(Failure) -> KnobValue {
    if case .flag = knob.values {
      return .flag(try text.name(among: ["yes", "no"], of: "value of \(knob.option)") == "yes")
    }
    let value = try text.value(of: knob)
    guard knob == .ordering, case .name(let name) = value else { return value }
    let allowed = scenario.orderings.map(\.rawValue)
    guard allowed.contains(name) else {
      throw text.refused(
        "too weak for \(scenario.name), which allows \(allowed.joined(separator: ", "))")
    }
    return value
  }

  /// The numbers of "1..64", which are powers of two, or of "0..100/10". 0 is no power, but the range may
  /// begin with it.
  private static func numbers(
    from first: String, to last: String, _ option: OptionText, _ range: ClosedRange<Int>
  ) throws(Failure) -> [KnobValue] {
    let end = last.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    let low = try OptionText(option.option, first).number(in: range)
    let high = try OptionText(option.option, end[0]).number(in: range)
    guard low <= high else { throw option.refused("the range ends before it begins") }
    guard end.count > 1 else { return try powers(low, high, option) }
    let step = try OptionText("\(option.option) \(first)..\(end[0])/", end[1])
      .number(in: 1...range.upperBound)
    let count = (high - low) / step + 1
    guard count <= SweepPlan.mostPoints else {
      throw option.refused("\(count) values; at most \(SweepPlan.mostPoints) points are allowed")
    }
    return stride(from: low, through: high, by: step).map(KnobValue.number)
  }

  private static func powers(_ low: Int, _ high: Int, _ option: OptionText) throws(Failure)
    -> [KnobValue]
  {
    var numbers = low == 0 ? [0] : []
    var power = 1
    while power <= high {
      if power >= low { numbers.append(power) }
      power *= 2
    }
    guard !numbers.isEmpty else {
      throw option.refused(
        "no power of two is in this range; list values, or give steps: \(low)..\(high)/1")
    }
    return numbers.map(KnobValue.number)
  }
}
