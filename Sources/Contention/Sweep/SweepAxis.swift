/// A knob that a sweep varies, and the values that it takes.
public struct SweepAxis: Sendable, Equatable {
  /// How its values are spread along an axis.
  public enum Spacing: Sendable, Equatable {
    /// As far apart as the numbers are.
    case linear
    /// As far apart as the numbers' logarithms are.
    case logarithmic
    /// All equally far apart: names, and numbers of which the first is 0 and the rest grow by factors.
    case steps
  }

  /// The knob.
  public let knob: Knob
  /// What it is set to: numbers in rising order, names in the order in which they were given. A value may be
  /// there more than once.
  public let values: [KnobValue]

  /// An axis along `values`.
  public init(_ knob: Knob, _ values: [KnobValue]) {
    self.knob = knob
    let numbers = values.compactMap(\.number)
    self.values = numbers.count == values.count ? numbers.sorted().map(KnobValue.number) : values
  }

  /// Its values as numbers; nil: they are names.
  public var numbers: [Int]? {
    let numbers = values.compactMap(\.number)
    return numbers.count == values.count ? numbers : nil
  }

  /// How its values are spread along an axis.
  public var spacing: Spacing {
    guard let numbers, let first = numbers.first else { return .steps }
    if first == 0 { return Self.growByFactors(numbers.dropFirst()) ? .steps : .linear }
    return Self.growByFactors(numbers[...]) ? .logarithmic : .linear
  }

  /// Whether there are three numbers or more, and each is at least twice the one before.
  private static func growByFactors(_ numbers: ArraySlice<Int>) -> Bool {
    numbers.count > 2 && zip(numbers, numbers.dropFirst()).allSatisfy { $1 >= 2 * $0 }
  }
}

extension KnobValue {
  /// The whole number that it is; nil: it is none.
  public var number: Int? {
    if case .number(let number) = self { number } else { nil }
  }
}
