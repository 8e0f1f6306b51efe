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
public indirect enum LessonBlock: Sendable, Equatable {
  /// Running text.
  case paragraph(String)
  /// An item of a list, with what stands before it: "-" or "1.".
  case item(String, mark: String)
  /// Lines that stay as they are.
  case code([String])
  /// Code in several languages.
  case listing(LessonCode)
  /// The answer to an exercise, which shows when it is asked for: text, items, code and listings.
  case answer([LessonBlock])
  /// A question about what comes next.
  case prediction(Prediction)
  /// A command that is performed.
  case run(LessonRun)
}
