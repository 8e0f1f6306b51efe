extension Knob {
  /// Whether keys can turn it.
  public var turns: Bool {
    if case .numbers = values { return false }
    return true
  }

  /// Turns it in `plan`. Numbers stop at the ends of their range; names go round.
  ///
  /// - Parameters:
  ///   - count: how many values further, or back if negative. A ladder goes one step whatever the count.
  ///   - names: the names that it goes through, where not all mean something; nil: all.
  public func turn(_ plan: inout Plan, by count: Int, among names: [String]? = nil) {
    let value = value(in: plan)
    switch (values, value) {
    case (.number(let range, .one), .number(let number)):
      set(.number(min(max(number + count, range.lowerBound), range.upperBound)), in: &plan)
    case (.number(_, .ladder(let steps)), _):
      set(next(value, count, steps), in: &plan)
    case (.name(let all, _), _):
      let open: [KnobValue?] = setting.isOptional && names == nil ? [nil] : []
      let values = open + (names ?? all).map { .name($0) }
      let index = values.firstIndex(of: value) ?? 0
      set(values[(index + count + values.count) % values.count], in: &plan)
    case (.flag, .flag(let isOn)):
      set(.flag(!isOn), in: &plan)
    default: break
    }
  }

  /// The next value of `steps` above or below `value`, which need not be one of them. Below the first
  /// step the knob is left open, if a plan may leave it open.
  private func next(_ value: KnobValue?, _ direction: Int, _ steps: [Int]) -> KnobValue? {
    guard case .number(let number) = value else {
      return direction > 0 ? steps.first.map(KnobValue.number) : value
    }
    let next = direction > 0 ? steps.first { $0 > number } : steps.last { $0 < number }
    if let next { return .number(next) }
    return direction < 0 && setting.isOptional ? nil : value
  }
}
