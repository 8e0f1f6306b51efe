/// What happened in a walkthrough: every operation with what came of it, and the outcome.
struct WalkthroughRecord: Sendable, Equatable {
  /// One operation.
  struct Step: Sendable, Equatable {
    /// The operation in Swift, as it was performed.
    let code: String
    /// What it returned, as text; nil: nothing.
    let returned: String?
    /// The atomic's value after it, as text; nil: there is no atomic any more.
    let value: String?
    /// Why it is so, in a sentence or two.
    let why: String
  }

  private(set) var steps: [Step] = []
  /// The last lines: what came of it all.
  private(set) var outcome: [String] = []

  /// Notes an operation that was performed.
  mutating func note(_ code: String, returned: String? = nil, value: some Any, why: String) {
    steps.append(Step(code: code, returned: returned, value: "\(value)", why: why))
  }

  /// Notes an operation after which there is no atomic any more.
  mutating func noteLast(_ code: String, returned: String, why: String) {
    steps.append(Step(code: code, returned: returned, value: nil, why: why))
  }

  /// Notes a line of the outcome.
  mutating func conclude(_ line: String) { outcome.append(line) }
}
