import Contention

extension Knob {
  /// What a value of it is called in a sentence: "4 workers", "critical section 10", "slice 50 ms".
  public func amount(_ value: KnobValue) -> String {
    amount(value.text, isOne: value == .number(1))
  }

  /// Several of its values in a sentence, in their order: "4 to 16 workers", "backoff none, pause".
  public func amount(_ values: some BidirectionalCollection<KnobValue>) -> String {
    guard let first = values.first, let last = values.last, first != last else {
      return values.first.map(amount) ?? ""
    }
    let isRange = first.number != nil
    let text =
      isRange ? "\(first.text) to \(last.text)" : values.map(\.text).joined(separator: ", ")
    return amount(text, isOne: false)
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
