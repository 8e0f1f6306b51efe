/// What is left at the end of an interleaving.
public struct Outcome: Hashable, Sendable {
  /// In words: "value = 2", or who is stuck.
  public let summary: String
  /// Whether the law held.
  public let holds: Bool
  /// Whether workers wait for each other, and none can go on.
  public let isStuck: Bool
  /// Both sides of the law in words: "4 operations, value 2"; nil: stuck.
  public let sides: String?
  /// The law's observed side; nil: stuck, so that it was not judged.
  public let observed: UInt64?

  init(summary: String, sides: String, ledger: Ledger) {
    self.summary = summary
    holds = ledger.holds
    isStuck = false
    self.sides = sides
    observed = ledger.observed
  }

  /// The workers in `waiting` cannot go on.
  init(stuck waiting: [String]) {
    summary = "stuck: " + waiting.joined(separator: ", ")
    holds = false
    isStuck = true
    sides = nil
    observed = nil
  }
}

/// Two are one outcome if people read the same of them, whichever way there: how often workers saw the law
/// broken may differ.
extension Outcome {
  /// Whether both have the same words, and the law.
  public static func == (left: Outcome, right: Outcome) -> Bool {
    left.summary == right.summary && left.holds == right.holds
  }

  /// Feeds the words to `hasher`.
  public func hash(into hasher: inout Hasher) { hasher.combine(summary) }
}
