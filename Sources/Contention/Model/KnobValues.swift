/// What a knob can be set to.
public enum KnobValues: Sendable {
  /// A whole number.
  case number(in: ClosedRange<Int>, by: Steps)
  /// One of several names. A name that is none of them is "no such" `noun`.
  case name(of: [String], noun: String)
  /// On, unless it is turned off.
  case flag
  /// Several whole numbers: how many is in `count`, and none is above the given one.
  case numbers(upTo: UInt64, count: ClosedRange<Int>)

  /// The numbers that keys go through.
  public enum Steps: Sendable {
    /// Every number.
    case one
    /// These, in rising order. From a number in between keys go to the nearest in their direction.
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
