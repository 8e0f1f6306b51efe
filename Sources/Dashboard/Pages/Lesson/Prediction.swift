/// A question with answers to vote on, of which one is right.
public struct Prediction: Sendable, Equatable {
  /// One answer.
  public struct Answer: Sendable, Equatable {
    /// The answer.
    public var text: String
    /// Why it is right, or wrong; empty if that needs no words.
    public var explanation: String

    /// An answer.
    public init(_ text: String, explanation: String = "") {
      self.text = text
      self.explanation = explanation
    }
  }

  /// What the rates of a run show if they agree with the right answer: one variant is slower than another.
  public struct Expectation: Sendable, Equatable {
    /// The variants, by their names.
    public var slower, faster: String

    /// `slower` has a lower rate than `faster`.
    public init(slower: String, faster: String) {
      (self.slower, self.faster) = (slower, faster)
    }
  }

  /// How many answers a question can have: as many as there are keys for.
  public static let answerCount = 2...4

  /// The question.
  public var question: String
  /// The answers, in the order in which they are shown.
  public var answers: [Answer]
  /// The right answer's place among them.
  public var right: Int
  /// What the run's rates should show; nil: the right answer says nothing of rates.
  public var expectation: Expectation?

  /// A question.
  public init(
    question: String, answers: [Answer], right: Int, expectation: Expectation? = nil
  ) {
    self.question = question
    self.answers = answers
    self.right = right
    self.expectation = expectation
  }

  /// What an answer is called: "a", "b", …
  public static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(truncatingIfNeeded: 0x61 + index)))
  }
}
