/// What a litmus test looks like: words, workers, what is looked at in the end, and which outcome is weak.
///
/// A plain value. An outcome is the values that were loaded, named `a`, `b`, … by worker in program order, and
/// then the final values of the words that the test looks at. As a number: two bits for each of them, the
/// first in the lowest.
public struct LitmusShape: Sendable {
  /// Bits for one value.
  static let bitsPerValue = 2

  /// As in the literature: "SB".
  public let name: String
  /// In words: "store buffering".
  public let title: String
  /// How many loads each worker makes.
  public let loads: [Int]
  /// The words whose final values count.
  public let finalWords: [String]
  /// The weak outcome: the one that no order of the accesses explains.
  public let weak: [UInt64]
  /// What the test asks, in one sentence.
  public let question: String
  /// Why the weak outcome can be seen where it is seen, in one sentence.
  public let reason: String
  /// Machines that may show the weak outcome where x86-64 does not, by ordering.
  public let elsewhere: [LitmusOrdering: String]

  /// How many workers it has.
  public var workers: Int { loads.count }

  /// The names of an outcome's values: "a", "b", "y".
  public var valueNames: [String] {
    (0..<loads.reduce(0, +)).map { String(UnicodeScalar(UInt8(ascii: "a") + UInt8($0))) }
      + finalWords
  }

  /// The loaded values that worker number `worker` loads: "c", "d".
  public func loadNames(of worker: Int) -> ArraySlice<String> {
    let first = loads[..<worker].reduce(0, +)
    return valueNames[first..<first + loads[worker]]
  }

  /// One more than the highest number of an outcome.
  var outcomeCount: Int { 1 << (Self.bitsPerValue * valueNames.count) }

  /// The number of the weak outcome.
  public var weakOutcome: Int { number(of: weak) }

  /// The number of the outcome with these values.
  public func number(of values: [UInt64]) -> Int {
    values.reversed().reduce(0) { $0 << Self.bitsPerValue | Int($1) }
  }

  /// The bits of an outcome before those of what worker number `worker` loaded.
  func shift(ofWorker worker: Int) -> Int { Self.bitsPerValue * loads[..<worker].reduce(0, +) }

  /// The bits of an outcome before those of a word's final value; nil: the test does not look at it.
  func shift(ofWord word: String) -> Int? {
    valueNames.lastIndex(of: word).flatMap {
      finalWords.contains(word) ? Self.bitsPerValue * $0 : nil
    }
  }

  /// The values of outcome `number`.
  public func values(of number: Int) -> [UInt64] {
    valueNames.indices.map { UInt64(number >> (Self.bitsPerValue * $0)) & 3 }
  }

  /// Outcome `number` in words: "a = 0, b = 0".
  public func text(of number: Int) -> String {
    zip(valueNames, values(of: number)).map { "\($0) = \($1)" }.joined(separator: ", ")
  }
}
