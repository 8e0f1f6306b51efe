import Contention

/// What the sweep page varies, and how it draws what comes of that.
struct SweepChoice: Sendable, Equatable {
  /// What is varied.
  var knob: Knob
  /// What the vertical axis shows.
  var measure = SweepMeasure.rate
  /// Whether the vertical axis is linear, instead of logarithmic.
  var isLinear = false

  /// What can be varied in a scenario: first of all the workers.
  static func knobs(of scenario: Scenario) -> [Knob] {
    Knob.all.filter { $0 != .samples && (!$0.isForSome || scenario.choices.contains($0)) }
      .filter { axis($0, scenario, cpus: 1).values.count > 1 }
  }

  /// Values of a knob that show how it matters.
  static func axis(_ knob: Knob, _ scenario: Scenario, cpus: Int) -> SweepAxis {
    switch knob.values {
    case .number where knob == .threads:
      let most = min(max(16, 8 * cpus), Plan.threadRange.upperBound)
      return SweepAxis(knob, powers(upTo: most).map(KnobValue.number))
    case .number where knob == .slice:
      return SweepAxis(knob, [5, 10, 20, 50, 100, 200].map(KnobValue.number))
    case .number, .numbers:
      return SweepAxis(knob, [0, 10, 30, 100, 300, 1000].map(KnobValue.number))
    case .name where knob == .ordering:
      return SweepAxis(knob, scenario.orderings.map { .name($0.rawValue) })
    case .name(let names, _): return SweepAxis(knob, names.map(KnobValue.name))
    case .flag: return SweepAxis(knob, [.flag(true), .flag(false)])
    }
  }

  private static func powers(upTo most: Int) -> [Int] {
    var numbers = [1]
    while let last = numbers.last, 2 * last <= most { numbers.append(2 * last) }
    return numbers
  }
}
