import Contention

/// One variant step by step: somebody is the scheduler, and sees what each step leads to.
public struct StepperPage: Page {
  /// What lies over the page.
  enum Overlay: Sendable, Equatable {
    /// Help, at a line.
    case help(firstLine: Int)
    /// Every outcome, with one of them selected.
    case outcomes(selected: Int)
  }

  /// Columns and rows of the screen.
  public internal(set) var size: Area
  /// How it is shown.
  public internal(set) var display: DisplayOptions
  /// The way that was gone.
  var course: Course
  /// What is known of all others.
  var game = Game()
  /// The step that Enter makes, or, if it cannot be made, another one of that worker.
  var selected = Step.access(0)
  /// Whether the next digit names a store buffer.
  var awaitsBuffer = false
  /// Steps at the end of the history that are scrolled out of view.
  var scroll = 0
  var overlay: Overlay?
  /// The language that the code shows in.
  var language: Language
  /// Whether somebody wants to see the code; nil: nobody has said.
  var wantsCode: Bool?
  /// Something that is said until the next key.
  var note: String?
  /// What has become of a print.
  private var printed: Announcement?
  /// The page to go back to; nil: there is none.
  private(set) var back: (any Page)?

  /// The page of `plan`; nil: there is no such variant.
  ///
  /// - Parameters:
  ///   - schedule: the steps to begin with, as far as they can be made.
  ///   - back: the page that Esc shows again, and whose workers are parked meanwhile; nil: Esc quits.
  public init?(
    _ plan: ExplorerPlan, playing schedule: Schedule? = nil,
    display: DisplayOptions = DisplayOptions(), size: Area = Area(width: 80, height: 24),
    back: (any Page)? = nil
  ) {
    guard let course = Course(plan) else { return nil }
    self.course = course
    self.size = size
    self.display = display
    self.back = back
    language = display.language
    guard let schedule else { return }
    let made = self.course.go(schedule.steps)
    if made < schedule.steps.count {
      note = "step \(made + 1), \(schedule.steps[made]), cannot be made here"
    }
  }

  /// What the workers of the page behind do.
  public var work: Work? { back?.work }
  /// The variants that the page behind shows worker by worker.
  public var detailed: Set<VariantID>? { back?.detailed }
  /// It needs none.
  public var parksWorkers: Bool { true }
  /// Its plan, until it is explored.
  public var explores: ExplorerPlan? { game.isExploring ? course.plan : nil }
  /// The variant's scenario, and its name.
  public var printName: String { "\(plan.scenario) \(plan.variant) steps" }
  /// Two lines where there is room for them, and one would not do.
  public var keyRows: Int { Frame.keyRows(of: size) }

  /// How it looks that a law breaks. Nothing breaks in a litmus test: its weak outcome is seen.
  var alarm: Style { plan.litmus == nil ? .alarm : Style(.accent, .bold) }

  /// What is explored.
  var plan: ExplorerPlan { course.plan }
  /// The scenario that it belongs to.
  var scenario: Scenario? { Catalogue.scenario(named: plan.scenario) }
  /// The parts of the screen.
  var frame: Frame { Frame(size, keyRows: keyRows) }

  // MARK: Events

  /// Takes in what somebody did.
  public mutating func handle(_ event: Event, now: Double) -> Reaction {
    switch event {
    case .resize(let width, let height):
      size = Area(width: width, height: height)
      tellBack(event, now)
      scrollBy(0)
      scrollHelp(0)
    case .asciiOnly:
      display.charset = .ascii
      tellBack(event, now)
    case .key(let key): return press(Press(key: key, now: now))
    case .click(let row, let column):
      if TooSmallView.fits(size), overlay == nil { click(row: row, column: column) }
    case .wheel(let notches): wheel(notches)
    }
    return .none
  }

  /// The page behind keeps up with the screen.
  private mutating func tellBack(_ event: Event, _ now: Double) {
    _ = back?.handle(event, now: now)
  }

  private mutating func press(_ press: Press) -> Reaction {
    if let reaction = KeyTable.quit.perform(press, on: &self) { return reaction }
    guard TooSmallView.fits(size) else { return .none }
    printed = nil
    if let reaction = KeyTable.printing.perform(press, on: &self) { return reaction }
    note = nil
    let names = awaitsBuffer
    let reaction =
      switch overlay {
      case .help: Self.helpKeys.perform(press, on: &self)
      case .outcomes: Self.outcomeKeys.perform(press, on: &self)
      case nil: Self.keys.perform(press, on: &self)
      }
    if names { awaitsBuffer = false }
    return reaction ?? .none
  }

  private mutating func wheel(_ notches: Int) {
    switch overlay {
    case .help: scrollHelp(3 * notches)
    case .outcomes: selectOutcome(by: notches)
    case nil: scrollBy(-notches)
    }
  }

  // MARK: News

  /// Takes in what the exploration, or the workers behind, have come to.
  public mutating func learn(_ news: News, now: Double) -> Reaction {
    switch news {
    case .exploring(let states): game.learn(states: states)
    case .unexplored(let reason):
      game.giveUp(reason)
      forgetWaiting()
    case .explored(let exploration, let promise):
      guard exploration.explorer.plan == plan else { return .none }
      course.take(exploration)
      game.learn(exploration, promise: promise)
      forgetWaiting()
      playAwaited()
    case .printed, .unprinted: printed = Announcement(ofPrint: news, now: now)
    case .seen, .finished, .performed, .found, .refused, .swept:
      if case .show(let next) = back?.learn(news, now: now) { back = next }
    }
    return .none
  }

  // MARK: Plans

  /// Explores something else from now on.
  mutating func change(to plan: ExplorerPlan, _ note: String) -> Reaction {
    guard plan != self.plan, let course = Course(plan) else { return say(note) }
    self.course = course
    game = Game()
    selected = .access(0)
    scroll = 0
    return say(note)
  }

  /// Shows a line until the next key.
  mutating func say(_ text: String) -> Reaction {
    note = text
    return .none
  }

  /// Draws all parts of a screen that is large enough.
  public func draw(in frame: Frame, now: Double, on grid: inout Grid) {
    let said = printed.flatMap { $0.shows(now) ? $0 : nil }
    StepperView(page: self, announcement: said).draw(in: frame, on: &grid)
  }
}
