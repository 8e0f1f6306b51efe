/// What a knob can be set to.
public enum KnobValues: Sendable {
  /// A whole number.
  case number(in: ClosedRange<Int>, by: Steps)
  /// One of several names. A name that is none of them is "no such" `noun`.
  case name(of: [String], noun: String)
  /// On, unless it is turned off.
  case flag
  /// So many whole numbers, each of them up to `most`.
  case numbers(upTo: UInt64, count: ClosedRange<Int>)

  /// The numbers that keys go through.
  public enum Steps: Sendable {
    /// As many further as is asked for.
    case one
    /// From one of these to the next; in between to the nearest in that direction.
    case ladder([Int])
  }

  /// Whether `value` is one of them.
  func allow(_ value: KnobValue) -> Bool {
    switch (self, value) {
    case (.number(let range, _), .number(let number)): range.contains(number)
    case (.name(let names, _), .name(let name)): names.contains(name)
    case (.flag, .flag): true
    case (.numbers(let most, let count), .numbers(let numbers)):
      count.contains(numbers.count) && numbers.allSatisfy { $0 <= most }
    default: false
    }
  }
}
