import Contention

/// A lesson on its way: the step, the votes, the runs. A plain value that events change.
public struct LessonPlayer: Sendable {
  /// The lesson.
  public let lesson: Lesson
  /// What shows one after the other.
  public let steps: [LessonStep]
  /// The step that shows.
  public internal(set) var index = 0
  /// Columns and rows of the screen.
  public internal(set) var size = Area(width: 80, height: 24)
  /// How it is shown.
  public var display: DisplayOptions

  /// The answer that was voted for, by the step of its question.
  var votes: [Int: Int] = [:]
  /// How runs stand, by their step.
  var runs: [Int: LessonRunState] = [:]
  /// The first line that shows.
  var scroll = 0
  var isHelpOpen = false
  /// Something that is said until the next key.
  var note: String?

  /// The first step of `lesson`; `next` is the lesson that follows it in the course.
  public init(lesson: Lesson, next: String? = nil, display: DisplayOptions = DisplayOptions()) {
    self.lesson = lesson
    self.display = display
    steps = LessonStep.steps(of: lesson, next: next)
  }

  /// The step that shows.
  public var step: LessonStep { steps[index] }

  /// Whether a run goes on at the step that shows.
  public var isRunning: Bool { runs[index]?.isRunning ?? false }

  /// Whether the answer of the question at a step may be told: its run is done, or, where no run
  /// answers it, somebody has voted.
  func isRevealed(_ question: Int) -> Bool {
    let answering = steps.indices.first { place in
      if case .run(_, question) = steps[place].kind { true } else { false }
    }
    guard let answering else { return votes[question] != nil }
    return runs[answering]?.isDone ?? false
  }

  /// The columns that text may take on this screen.
  public var textWidth: Int { LessonView.width(self) }

  // MARK: Runs

  /// Shows what was just seen of the run.
  public mutating func show(_ stage: LessonStage) {
    if isRunning { runs[index] = .running(stage) }
  }

  /// The run has come to its end.
  public mutating func finish(_ stages: [LessonStage], lines: [String] = []) {
    guard isRunning else { return }
    runs[index] = .done(stages, lines: lines)
    note = nil
  }

  /// The run cannot be.
  public mutating func refuse(_ reason: String) {
    if isRunning { runs[index] = .refused(reason) }
  }

  /// Says something until the next key.
  public mutating func say(_ text: String) { note = text }
}
