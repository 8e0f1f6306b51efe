/// What happened in a walkthrough: every operation with what came of it, and the outcome.
public struct WalkthroughRecord: Sendable, Equatable {
  /// One operation.
  public struct Step: Sendable, Equatable {
    /// The operation: in Swift as it was performed, and in other languages as it would be.
    public let code: Wording
    /// What it returned, as text; nil: nothing.
    public let returned: Wording?
    /// The atomic's value after it, as text; nil: there is no atomic any more.
    public let value: String?
    /// Why it is so, in a sentence or two.
    public let why: String
  }

  /// The operations.
  public private(set) var steps: [Step] = []
  /// What came of it all, line by line.
  public private(set) var outcome: [Wording] = []
  /// What to keep in mind, and where it is shown, line by line.
  public private(set) var advice: [String] = []

  /// Nothing has happened yet.
  public init() {}

  /// Notes an operation that was performed.
  public mutating func note(
    _ code: Wording, returned: Wording? = nil, value: some Any, why: String
  ) {
    steps.append(Step(code: code, returned: returned, value: "\(value)", why: why))
  }

  /// Notes an operation after which there is no atomic any more.
  public mutating func noteLast(_ code: Wording, returned: Wording, why: String) {
    steps.append(Step(code: code, returned: returned, value: nil, why: why))
  }

  /// Notes a line of the outcome.
  public mutating func conclude(_ line: Wording) { outcome.append(line) }

  /// Notes a line of the outcome that is the same in all languages.
  public mutating func conclude(_ line: String) { conclude(Wording(line)) }

  /// Notes something to keep in mind, and where it is shown.
  public mutating func advise(_ line: String) { advice.append(line) }
}
