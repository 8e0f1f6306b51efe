import Contention

extension Knob {
  /// What a value of it is called in a sentence: "4 workers", "critical section 10", "slice 50 ms".
  public func amount(_ value: KnobValue) -> String {
    amount(value.text, isOne: value == .number(1))
  }

  /// A range of its values in a sentence: "4 to 16 workers".
  public func amount(from first: KnobValue, to last: KnobValue) -> String {
    if first == last { return amount(first) }
    let joint = first.number == nil ? " and " : " to "
    return amount(first.text + joint + last.text, isOne: false)
  }

  private func amount(_ text: String, isOne: Bool) -> String {
    switch self {
    case .threads: isOne ? "\(text) worker" : "\(text) workers"
    case .slice: "\(title) \(text) ms"
    default: "\(title) \(text)"
    }
  }

  /// What its values are, above a column or along an axis: "workers", "gap, steps", "slice, ms".
  public var quantity: String {
    switch self {
    case .criticalSection, .outsideWork, .gap: "\(title), steps"
    case .slice: "\(title), ms"
    default: title
    }
  }
}
