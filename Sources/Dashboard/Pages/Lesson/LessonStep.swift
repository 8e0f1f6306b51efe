import Contention

/// What shows at one time: a stretch of text, a question, a run, or the end.
struct LessonStep: Sendable, Equatable {
  /// What a step asks of the class.
  enum Kind: Sendable, Equatable {
    /// What the lesson is about, and what it will take.
    case opening([LessonBlock])
    /// To read.
    case text([LessonBlock])
    /// To vote.
    case question(Prediction)
    /// To watch. `question` is the step of the question that this run answers.
    case run(LessonRun, question: Int?)
    /// To go on to the next lesson, by its name, if there is one.
    case end(next: String?)
  }

  /// The heading that it stands under.
  var heading: String
  /// What it asks of the class.
  var kind: Kind

  /// What there is to read.
  var text: [LessonBlock] {
    switch kind {
    case .opening(let blocks), .text(let blocks): blocks
    case .question, .run, .end: []
    }
  }

  /// The steps of `lesson`, and an end.
  static func steps(of lesson: Lesson, next: String?) -> [LessonStep] {
    var steps: [LessonStep] = []
    var open: Int?
    for section in lesson.sections {
      var text: [LessonBlock] = []
      func flush() {
        guard !text.isEmpty else { return }
        steps.append(
          LessonStep(
            heading: section.heading, kind: steps.isEmpty ? .opening(text) : .text(text)))
        text = []
      }
      for block in section.blocks {
        switch block {
        case .prediction(let prediction):
          flush()
          open = steps.count
          steps.append(LessonStep(heading: section.heading, kind: .question(prediction)))
        case .run(let run):
          flush()
          steps.append(LessonStep(heading: section.heading, kind: .run(run, question: open)))
          open = nil
        case .paragraph, .item, .code, .listing, .answer: text.append(block)
        }
      }
      flush()
    }
    return steps + [LessonStep(heading: "The end", kind: .end(next: next))]
  }
}
