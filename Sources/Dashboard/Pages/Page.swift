import Contention

/// What fills the screen: a value that events and news of the workers change, and that frames are
/// drawn from. It knows neither threads nor terminals; the loop that drives it knows both.
public protocol Page: Sendable {
  /// Columns and rows of the screen.
  var size: Area { get }
  /// How it is shown.
  var display: DisplayOptions { get }
  /// What the workers are to do as soon as it shows; nil: nothing.
  var work: Work? { get }
  /// The variants whose workers it shows one by one; nil: all of them.
  var detailed: Set<VariantID>? { get }

  /// Whether the workers are parked while it shows. Their figures stay.
  var parksWorkers: Bool { get }
  /// What it waits to have explored; nil: nothing.
  var explores: ExplorerPlan? { get }
  /// What it wants swept; nil: nothing. Its own workers are parked meanwhile.
  var sweeps: SweepRequest? { get }

  /// Lines for its keys.
  var keyRows: Int { get }
  /// What it is about, which its prints are named after.
  var printName: String { get }

  /// Takes in what somebody did. `now` is the loop's clock in seconds.
  mutating func handle(_ event: Event, now: Double) -> Reaction

  /// Takes in what the workers have come to.
  mutating func learn(_ news: News, now: Double) -> Reaction

  /// Draws all parts of a screen that is large enough.
  func draw(in frame: Frame, now: Double, on grid: inout Grid)
}

extension Page {
  /// No, unless a page says otherwise.
  public var parksWorkers: Bool { false }
  /// Nothing, unless a page says otherwise.
  public var explores: ExplorerPlan? { nil }
  /// Nothing, unless a page says otherwise.
  public var sweeps: SweepRequest? { nil }
  /// One, unless a page says otherwise.
  public var keyRows: Int { 1 }

  /// The frame, as large as the screen.
  public func frame(now: Double) -> Grid {
    var grid = Grid(width: size.width, height: size.height)
    draw(now: now, on: &grid)
    grid.limit(to: display.charset)
    return grid
  }

  /// Draws the frame over whatever `grid` holds, all of it.
  func draw(now: Double, on grid: inout Grid) {
    grid.fill(grid.area)
    if TooSmallView.fits(grid.area) {
      draw(in: Frame(grid.area, keyRows: keyRows), now: now, on: &grid)
    } else {
      TooSmallView().draw(on: &grid)
    }
  }
}

/// What a page wants done.
public enum Work: Sendable, Equatable {
  /// Measure this plan: to its limit, or, where it has none, until something else is wanted.
  case measure(Plan)
  /// Perform the walkthrough of this name.
  case walkthrough(String)
  /// Explore this, which takes no longer than a blink.
  case explore(ExplorerRequest)
}

/// A sweep that a page wants. With another number it is measured anew.
public struct SweepRequest: Sendable, Equatable {
  /// What is measured.
  public var plan: SweepPlan
  /// How often somebody wanted it anew.
  public var number = 0

  /// A sweep of `plan`.
  public init(_ plan: SweepPlan, number: Int = 0) {
    self.plan = plan
    self.number = number
  }
}

/// What the workers, an exploration or a sweep have come to.
public enum News: Sendable {
  /// A snapshot of this moment.
  case seen(Snapshot)
  /// The plan's limit is reached, and this was seen at the end.
  case finished(Snapshot)
  /// A walkthrough was performed, and this is what happened in it.
  case performed(WalkthroughRecord)
  /// Something was explored, litmus tests were counted to their limit, or a sweep is complete, and this is what
  /// there is to say about it, in lines.
  case found([String])
  /// The system refused what the work needs; the work before goes on, if there was any.
  case refused(String)
  /// What the page wants explored has this many states so far.
  case exploring(states: Int)
  /// It is explored; see ``Exploration/promise(_:)`` for what may be claimed.
  case explored(Exploration, promise: Bool?)
  /// It cannot be, and why.
  case unexplored(String)
  /// What the page wants swept has come to this; if it ended because the system refused something, that.
  case swept(SweepSnapshot, refused: String?)
  /// What is on the screen was printed into these files, as a person says it.
  case printed(String)
  /// It was not, and why.
  case unprinted(String)
}

/// What the loop has to do after an event. It never draws: the next frame does.
public enum Reaction: Sendable {
  /// Nothing.
  case none
  /// Do this from now on, instead of what was done until now.
  case run(Work)
  /// End all workers.
  case stop
  /// Park the workers, or release them.
  case freeze(Bool)
  /// Restart all figures.
  case reset
  /// Restart with this, all figures at zero and no worker parked.
  case startOver(Work)
  /// Show this page instead, and do its ``Page/work`` if that is another one.
  case show(any Page)
  /// Show the lesson of this name.
  case open(lesson: String)
  /// Print what is on the screen.
  case print
  /// End.
  case quit
}
