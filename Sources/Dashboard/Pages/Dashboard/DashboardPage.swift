import Contention

/// A page of the dashboard: about one scenario, or about all.
protocol DashboardPage: Page {
  /// What it shares with the other pages.
  var state: DashboardState { get set }
  /// Its own keys. Those that all pages have follow behind them.
  static var keys: KeyTable<Self> { get }
  /// The keys that the bottom line shows, the most important first.
  var hintedKeys: [Key] { get }

  /// What the help explains.
  var help: [HelpText.Section] { get }

  /// What the first two lines say of the page.
  func heading(_ scene: Scene) -> Heading

  /// Takes in a click on the page.
  mutating func click(row: Int, column: Int, now: Double) -> Reaction
  /// Takes in a turn of the wheel, down being positive.
  mutating func wheel(_ notches: Int)
  /// Keeps what it remembers within what there is. Called after every event.
  mutating func settle()
  /// Draws what stands between the first two lines and the last.
  func draw(_ scene: Scene, in body: Area, on grid: inout Grid)
}

extension DashboardPage {
  var size: Area { state.size }
  var display: DisplayOptions { state.display }
  var work: Work? { .measure(state.plan) }
  var keyRows: Int { state.keyRows }
  var printName: String { state.scenario?.name ?? "overview" }

  var help: [HelpText.Section] { HelpText.sections(state) }

  mutating func settle() {}

  // MARK: Events

  mutating func handle(_ event: Event, now: Double) -> Reaction {
    let reaction = react(to: event, now)
    settle()
    keepHelpInRange()
    return reaction
  }

  private mutating func react(to event: Event, _ now: Double) -> Reaction {
    switch event {
    case .resize(let width, let height): state.size = Area(width: width, height: height)
    case .asciiOnly: state.display.charset = .ascii
    case .key(let key): return press(Press(key: key, now: now))
    case .click(let row, let column):
      guard TooSmallView.fits(size), state.overlay == nil else { return .none }
      return click(row: row, column: column, now: now)
    case .wheel(let notches):
      guard TooSmallView.fits(size) else { return .none }
      switch state.overlay {
      case .help: scrollHelp(3 * notches)
      case .menu: break
      case nil: wheel(notches)
      }
    }
    return .none
  }

  private mutating func press(_ press: Press) -> Reaction {
    if let reaction = KeyTable.quit.perform(press, on: &self) { return reaction }
    guard TooSmallView.fits(size) else { return .none }
    state.printed = nil
    if let reaction = KeyTable.printing.perform(press, on: &self) { return reaction }
    switch state.overlay {
    case .help: return HelpKeys.table().perform(press, on: &self) ?? .none
    case .menu: return MenuKeys.perform(press, on: &state)
    case nil:
      return Self.keys.perform(press, on: &self) ?? DashboardKeys.perform(press, on: &state)
    }
  }

  // MARK: News

  mutating func learn(_ news: News, now: Double) -> Reaction { learnOfWorkers(news, now: now) }

  /// Takes in what the page's own workers have come to.
  mutating func learnOfWorkers(_ news: News, now: Double) -> Reaction {
    switch news {
    case .seen(let snapshot), .finished(let snapshot): state.sight.take(snapshot, now: now)
    case .refused(let reason): return state.takeBack(reason, now)
    case .printed, .unprinted: state.printed = Announcement(ofPrint: news, now: now)
    case .performed, .found, .exploring, .explored, .unexplored, .swept: break
    }
    return .none
  }

  // MARK: Frames

  func draw(in frame: Frame, now: Double, on grid: inout Grid) {
    let scene = Scene(state: state, now: now)
    HeaderView(scene: scene, heading: heading(scene)).draw(in: frame, on: &grid)
    if case .help(let line) = state.overlay {
      HelpView(lines: helpLines, firstLine: line).draw(in: frame.body, on: &grid)
    } else {
      draw(scene, in: frame.body, on: &grid)
      if case .menu(let setting) = state.overlay {
        MenuView(state: state, selected: setting).draw(in: frame.body, on: &grid)
      }
    }
    KeyLine.draw(hints, always: lastingHints, in: frame.keys, on: &grid)
  }

  /// What the keys do now. The bottom line shows as many as fit, from the first.
  private var hints: [KeyHint] {
    switch state.overlay {
    case .help: HelpKeys.hinted.compactMap { HelpKeys.table().hint($0, self) }
    case .menu: MenuKeys.hinted.compactMap { MenuKeys.table.hint($0, state) }
    case nil:
      hintedKeys.compactMap { Self.keys.hint($0, self) ?? DashboardKeys.table.hint($0, state) }
    }
  }

  /// What stays however narrow the screen is.
  private var lastingHints: [KeyHint] {
    let quit = KeyTable.quit.hint("q", self)
    if case .help = state.overlay { return [quit].compactMap { $0 } }
    return [DashboardKeys.table.hint("?", state), quit].compactMap { $0 }
  }
}
