import Contention

/// A guided lesson: a page of text with questions to vote on and runs that answer them.
public struct Lesson: Sendable, Equatable {
  /// What it is about, in a few words.
  public var title: String
  /// What it is about, in a sentence.
  public var summary: String
  /// Its sections. The first is what stands before the first heading, under the title.
  public var sections: [LessonSection]

  /// A lesson of `sections`.
  public init(title: String, summary: String, sections: [LessonSection]) {
    self.title = title
    self.summary = summary
    self.sections = sections
  }

  /// Its page on the screen. `next` is the lesson that follows it in the course.
  public func page(next: String?, display: DisplayOptions) -> any Page {
    LessonPlayer(lesson: self, next: next, display: display)
  }

  /// Every run, in order.
  public var runs: [LessonRun] {
    sections.flatMap(\.blocks).compactMap { block in
      if case .run(let run) = block { run } else { nil }
    }
  }
}

/// The text under one heading.
public struct LessonSection: Sendable, Equatable {
  /// The heading.
  public var heading: String
  /// What stands under it.
  public var blocks: [LessonBlock]

  /// A section of `blocks`.
  public init(heading: String, blocks: [LessonBlock]) {
    self.heading = heading
    self.blocks = blocks
  }
}

/// One piece of a lesson. Text may hold `code` between backticks and **strong words**.
public enum LessonBlock: Sendable, Equatable {
  /// Running text.
  case paragraph(String)
  /// An item of a list, with what stands before it: "-" or "1.".
  case item(String, mark: String)
  /// Lines that stay as they are.
  case code([String])
  /// A question about what comes next.
  case prediction(Prediction)
  /// A command that is performed.
  case run(LessonRun)
}

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

  /// How many answers a question can have: as many as there are keys for.
  public static let answerCount = 2...4

  /// The question.
  public var question: String
  /// The answers, in the order in which they are shown.
  public var answers: [Answer]
  /// The right answer's place among them.
  public var right: Int

  /// A question.
  public init(question: String, answers: [Answer], right: Int) {
    self.question = question
    self.answers = answers
    self.right = right
  }

  /// What an answer is called: "a", "b", …
  public static func letter(_ index: Int) -> String {
    String(UnicodeScalar(UInt8(truncatingIfNeeded: 0x61 + index)))
  }
}

/// A command in a lesson, and what it asks for.
public struct LessonRun: Sendable, Equatable {
  /// What a command of a lesson can do.
  public enum Work: Sendable, Equatable {
    /// Measure a plan that has a limit.
    case measure(Plan)
    /// Go through a walkthrough, by its name.
    case walkthrough(String)
  }

  /// The command line as it was written.
  public var command: String
  /// What it asks for.
  public var work: Work

  /// A command.
  public init(command: String, work: Work) {
    self.command = command
    self.work = work
  }
}
