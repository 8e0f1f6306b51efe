import Contention

/// What is known of all interleavings, and how far somebody has come in breaking the law.
struct Game: Sendable {
  /// What is known.
  enum Knowledge: Sendable {
    /// Nothing yet; this many states were found.
    case exploring(states: Int)
    /// All that the exploration found, and what it may promise.
    case explored(promise: Bool?)
    /// Nothing, and why.
    case unexplored(String)
  }

  /// Ends that somebody comes to before the answer is told.
  static let tries = 3

  private(set) var knowledge = Knowledge.exploring(states: 0)
  /// Ends that somebody has come to by single steps.
  var ends = 0
  /// Whether somebody asked for the answer.
  var isAsked = false
  /// What was seen live, of which a witness is to be played as soon as there is one.
  var awaited: String?

  /// Whether it is still being found out.
  var isExploring: Bool {
    if case .exploring = knowledge { true } else { false }
  }

  /// Whether the answer may be told to those who try to break what is correct.
  var isTold: Bool { isAsked || ends >= Self.tries }

  mutating func learn(states: Int) {
    if isExploring { knowledge = .exploring(states: states) }
  }

  mutating func learn(_ exploration: Exploration, promise: Bool?) {
    knowledge = .explored(promise: promise)
  }

  mutating func giveUp(_ reason: String) { knowledge = .unexplored(reason) }
}
