import Contention

/// The page of a lesson: the step, the votes, the runs.
struct LessonPlayer: Page {
  /// The lesson.
  let lesson: Lesson
  /// What shows one after the other.
  let steps: [LessonStep]
  /// The step that shows.
  var index = 0
  var size = Area(width: 80, height: 24)
  var display: DisplayOptions

  /// What was voted, by the step of its question.
  var ballots: [Int: Ballot] = [:]
  /// The questions that no run answers and whose answer was asked for, by their steps.
  var revealed: Set<Int> = []
  /// The steps whose answers to an exercise show.
  var shownAnswers: Set<Int> = []
  /// How runs stand, by their step.
  var runs: [Int: LessonRunState] = [:]
  /// What is left of the run that goes on: a plan for each scenario.
  var waiting: [Plan] = []
  /// How many sweeps have begun, so that each is measured anew.
  var sweepsBegun = 0
  /// The first line that shows.
  var scroll = 0
  var isHelpOpen = false
  /// Something that is said until the next key.
  private(set) var note: String?
  /// What has become of a print.
  var printed: Announcement?

  /// Shows the first step of `lesson`; `next` is the lesson that follows it in the course.
  init(lesson: Lesson, next: String? = nil, display: DisplayOptions = DisplayOptions()) {
    self.lesson = lesson
    self.display = display
    steps = LessonStep.steps(of: lesson, next: next)
  }

  /// A run starts when its step is reached, so none starts with the page.
  var work: Work? { nil }

  var printName: String { "lesson \(lesson.title)" }

  /// The step that shows.
  var step: LessonStep { steps[index] }

  /// What was voted at the step that shows.
  var ballot: Ballot { ballots[index] ?? Ballot() }

  /// Whether the answer of the question at a step may be told: its run is done, or, where no run
  /// answers it, somebody has gone on.
  func isRevealed(_ question: Int) -> Bool {
    guard let answering = run(answering: question) else { return revealed.contains(question) }
    return runs[answering]?.isDone ?? false
  }

  /// The step of the run that answers a question.
  func run(answering question: Int) -> Int? {
    steps.indices.first { place in
      if case .run(_, question) = steps[place].kind { true } else { false }
    }
  }

  /// Shows a line until the next key; nil: takes it away.
  @discardableResult
  mutating func say(_ text: String?) -> Reaction {
    note = text
    return .none
  }

  // MARK: Events

  mutating func handle(_ event: Event, now: Double) -> Reaction {
    switch event {
    case .resize(let width, let height):
      size = Area(width: width, height: height)
      scrollBy(0)
    case .asciiOnly: display.charset = .ascii
    case .key(let key): return press(Press(key: key, now: now))
    case .wheel(let notches): scrollBy(3 * notches)
    case .click: break
    }
    return .none
  }

  private mutating func press(_ press: Press) -> Reaction {
    if let reaction = KeyTable.quit.perform(press, on: &self) { return reaction }
    guard TooSmallView.fits(size) else { return .none }
    printed = nil
    if let reaction = KeyTable.printing.perform(press, on: &self) { return reaction }
    note = nil
    if isHelpOpen {
      isHelpOpen = false
      return .none
    }
    return Self.keys.perform(press, on: &self) ?? .none
  }

  func draw(in frame: Frame, now: Double, on grid: inout Grid) {
    LessonScene(player: self, now: now).draw(in: frame, on: &grid)
  }
}
