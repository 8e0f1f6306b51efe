/// One option as it was typed: its name and its value, still text.
///
/// Values are judged here rather than by the argument parser, so that every mistake is answered in
/// the same form: the option, the value, what is allowed, and the nearest name.
struct OptionText: CustomStringConvertible {
  let option: String
  let value: String

  init(_ option: String, _ value: String) {
    self.option = option
    self.value = value
  }

  /// The option with its value, if it has one.
  var description: String { value.isEmpty ? option : "\(option) \(OneLine.quoted(value))" }

  /// The answer to a value that is not allowed.
  func refused(_ reason: String) -> Failure {
    .usage("\(option) \(OneLine.quoted(value)): \(reason)")
  }

  /// A whole number of `range`.
  func number<Number: FixedWidthInteger>(in range: ClosedRange<Number>) throws(Failure) -> Number {
    guard let number = Number(value), range.contains(number) else {
      throw refused("expected a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// A number of seconds above 0, at most `most`.
  func seconds(atMost most: Int) throws(Failure) -> Double {
    guard let seconds = positive, seconds <= Double(most) else {
      throw refused("expected a number of seconds above 0, at most \(most)")
    }
    return seconds
  }

  /// A ratio above 0.
  func ratio() throws(Failure) -> Double {
    guard let ratio = positive, ratio.isFinite else {
      throw refused("expected a number above 0, such as 0.95")
    }
    return ratio
  }

  /// A decimal number above 0.
  private var positive: Double? {
    // Double("nan"), Double("inf") and Double("0x1p3") are numbers, too.
    let isDecimal = value.allSatisfy { $0.isASCII && ($0.isWholeNumber || $0 == ".") }
    guard isDecimal, let number = Double(value), number > 0 else { return nil }
    return number
  }

  /// One of `names`.
  func name(among names: [String], of what: String) throws(Failure) -> String {
    if names.contains(value) { return value }
    throw refused("there is no such \(what)\(Nearest.hint(to: value, among: names))")
  }

  /// One of the cases of an enumeration, by its raw value.
  func choice<Choice: RawRepresentable & CaseIterable>(
    of what: String, _ type: Choice.Type = Choice.self
  ) throws(Failure) -> Choice where Choice.RawValue == String {
    let name = try name(among: Choice.allCases.map(\.rawValue), of: what)
    guard let choice = Choice(rawValue: name) else { throw refused("there is no such \(what)") }
    return choice
  }

  /// Whole numbers from 0 to `most`, with commas between them.
  func numbers(atMost most: UInt64, count: ClosedRange<Int>) throws(Failure) -> [UInt64] {
    let expected =
      "expected \(count.lowerBound) to \(count.upperBound) whole numbers from 0 to \(most)"
      + " with commas between them, such as 3,1,7,2,5"
    var numbers: [UInt64] = []
    for part in value.split(separator: ",", omittingEmptySubsequences: false) {
      guard let number = UInt64(part), number <= most else { throw refused(expected) }
      numbers.append(number)
    }
    guard count.contains(numbers.count) else { throw refused(expected) }
    return numbers
  }
}
