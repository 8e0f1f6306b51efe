import CTerminal
import Contention
import Dashboard

/// The screen: one loop that joins terminal, page and workers, whichever page it is.
struct Screen: ~Copyable {
  /// Makes the page of a lesson, by its name.
  typealias LessonOpener = (_ name: String, DisplayOptions) throws(Failure) -> any Page

  private(set) var page: any Page
  private(set) var workers = Workers()
  private var explorations = Explorations()
  private var sweeps = Sweeps()
  private let lesson: LessonOpener
  private var terminal: Terminal
  private var theme: Theme
  /// What the theme was made of.
  private var colors: (name: ThemeName, ground: Ground)
  /// Seconds that quitting and suspending wait for the workers: both should feel immediate.
  private static let patience = 0.05
  /// Seconds from frame to frame where nothing moves.
  private static let rest = 1.0

  /// Shows `page`, and those that it leads to, until somebody quits.
  ///
  /// - Parameters:
  ///   - wayOut: what to do where there is no screen to be had.
  ///   - lesson: makes the lessons that the page leads to.
  /// - Throws: when there is no screen, when the system refuses the first workers, when the law of a
  ///   correct variant broke, and when a signal ended it.
  static func show(
    _ page: any Page, usesColor: Bool, wayOut: String, lesson: @escaping LessonOpener = noLesson
  ) throws(Failure) {
    var screen = try open(page, usesColor: usesColor, wayOut: wayOut, lesson: lesson)
    do {
      try screen.loop()
    } catch {
      screen.end()
      throw error
    }
    screen.end()
    if let defect = screen.workers.defect { throw .defect([defect.sentence]) }
  }

  /// Takes the terminal over, paints the first frame, and has the workers start.
  static func open(
    _ page: any Page, usesColor: Bool, wayOut: String, lesson: @escaping LessonOpener = noLesson
  ) throws(Failure) -> Screen {
    func refused(_ refusal: Terminal.Refusal) -> Failure { .usage("\(refusal.reason); \(wayOut)") }
    do { try Terminal.check() } catch { throw refused(error) }
    // Until the screen has its handlers a signal waits.
    ct_term_hold_signals()
    defer { ct_term_release_signals() }
    let terminal: Terminal
    do {
      terminal = try Terminal(
        usesColor: usesColor, usesMouse: page.display.usesMouse,
        isASCII: page.display.charset == .ascii)
    } catch {
      throw refused(error)
    }
    var screen = Screen(page, terminal, lesson)
    do {
      try screen.begin()
    } catch {
      screen.end()
      throw error
    }
    return screen
  }

  /// Shows what there will be to see, and only then has the workers start: a thousand of them take a tenth of
  /// a second and the CPUs.
  private mutating func begin() throws(Failure) {
    serve()
    guard let work = page.work else { return }
    let now = Platform.seconds
    if case .measure(let plan) = work {
      _ = page.learn(.seen(Snapshot(of: plan, workersOf: page.detailed)), now: now)
    }
    paint(now)
    if case .refused(let reason) = workers.run(work) { throw .system(reason) }
  }

  /// The opener for pages that lead to no lesson.
  static func noLesson(_ name: String, _ display: DisplayOptions) throws(Failure) -> any Page {
    throw .usage("\(name): no lesson leads there")
  }

  private init(
    _ page: any Page, _ terminal: consuming Terminal, _ lesson: @escaping LessonOpener
  ) {
    self.page = page
    self.lesson = lesson
    colors = (page.display.theme, terminal.ground)
    theme = Theme(colors.name, depth: terminal.depth, ground: colors.ground)
    self.terminal = terminal
  }

  /// Gives the terminal back first, so that nobody waits for it.
  mutating func end() {
    terminal.close()
    sweeps.stop(within: Self.patience)
    workers.stop(within: Self.patience)
  }

  // MARK: The loop

  /// Runs until somebody quits. Throws what else ends it.
  private mutating func loop() throws(Failure) {
    var nextFrame = Platform.seconds
    while true {
      let wake = wait(until: nextFrame)
      if !wake.isDisjoint(with: [.signal, .gone]) {
        let signal = ct_term_quit_signal()
        if signal != 0 { throw .signal(signal) }
        if wake.contains(.gone) { return }
        if ct_term_take_suspend() { suspend() }
        if ct_term_take_continue() { terminal.resume() }
      }
      if wake.contains(.input), !takeInput() { return }
      let now = Platform.seconds
      if now >= nextFrame || !wake.isEmpty {
        try look(now)
        // A terminal that is behind gets the next frame instead.
        if !terminal.isBehind { paint(now) }
        nextFrame = max(nextFrame, now - frameTime) + (now >= nextFrame ? frameTime : 0)
        // A run may just have begun.
        nextFrame = min(nextFrame, now + frameTime)
      }
    }
  }

  private var frameTime: Double {
    let moves = explorations.isBusy || sweeps.isBusy || (workers.work != nil && !page.parksWorkers)
    return moves ? 1 / Double(page.display.framesPerSecond) : Self.rest
  }

  /// Waits until `time`, at most a second, or until something happens.
  func wait(until time: Double) -> Terminal.Wake {
    let milliseconds = max(0, min((time - Platform.seconds) * 1000, 1000)).rounded(.up)
    return terminal.wait(milliseconds: Int32(milliseconds))
  }

  /// Ctrl-Z.
  private mutating func suspend() {
    workers.pause(within: Self.patience)
    terminal.suspend()
    workers.resume()
  }

  // MARK: Events and news

  /// Handles everything that was typed; false: quit.
  private mutating func takeInput() -> Bool {
    while let event = terminal.nextEvent() {
      guard perform(page.handle(event, now: Platform.seconds)) else { return false }
    }
    if terminal.hasWideAmbiguous, page.display.charset != .ascii {
      _ = perform(page.handle(.asciiOnly, now: Platform.seconds))
      terminal.redraw()
    }
    return true
  }

  /// Tells the page what the workers have come to.
  mutating func look(_ now: Double) throws(Failure) {
    resize(now)
    for news in try workers.news(workersOf: page.detailed) {
      // The dashboard without workers has nothing to show.
      if case .refused(let reason) = news, page.work != nil, workers.work == nil {
        throw .system(reason)
      }
      _ = perform(page.learn(news, now: now))
    }
    if let news = explorations.news() { _ = perform(page.learn(news, now: now)) }
    for news in sweeps.news() { _ = perform(page.learn(news, now: now)) }
  }

  private mutating func resize(_ now: Double) {
    terminal.updateSize()
    guard terminal.width != page.size.width || terminal.height != page.size.height else { return }
    _ = perform(page.handle(.resize(width: terminal.width, height: terminal.height), now: now))
  }

  /// Does what a page asks for; false: quit.
  private mutating func perform(_ reaction: Reaction) -> Bool {
    switch reaction {
    case .none: break
    case .run(let work): run(work)
    case .stop: workers.stop()
    case .freeze(let frozen): workers.freeze(frozen)
    case .reset: workers.reset()
    case .startOver(let work):
      workers.freeze(false)
      run(work)
      workers.reset()
    case .show(let next): show(next)
    case .open(let name): open(lesson: name)
    case .print: printScreen()
    case .quit: return false
    }
    serve()
    return true
  }

  /// Sees to what the page needs by itself.
  private mutating func serve() {
    workers.park(page.parksWorkers || page.sweeps != nil)
    explorations.pursue(page.explores)
    sweeps.pursue(page.sweeps)
  }

  private mutating func run(_ work: Work) {
    if let news = workers.run(work) { _ = perform(page.learn(news, now: Platform.seconds)) }
  }

  private mutating func show(_ next: any Page) {
    page = next
    guard page.work != workers.work else { return }
    if let work = page.work { run(work) } else { workers.stop() }
  }

  /// Writes what shows into files. Nothing goes on meanwhile, so that it is what was seen.
  private mutating func printScreen() {
    let now = Platform.seconds
    let colors = PrintColors(colors.name, depth: terminal.depth, ground: colors.ground)
    let print = Print(page.frame(now: now), of: page.printName, colors: colors)
    let news: News
    do { news = .printed(try print.write()) } catch { news = .unprinted(error.words) }
    _ = perform(page.learn(news, now: now))
  }

  private mutating func open(lesson name: String) {
    do {
      show(try lesson(name, page.display))
    } catch {
      _ = page.learn(.refused(error.messages.joined(separator: " ")), now: Platform.seconds)
    }
  }

  // MARK: Frames

  /// Shows the page as it is.
  mutating func paint(_ now: Double) {
    resize(now)
    let wanted = (name: page.display.theme, ground: terminal.ground)
    if wanted != colors {
      colors = wanted
      theme = Theme(wanted.name, depth: terminal.depth, ground: wanted.ground)
      terminal.forget()
    }
    terminal.paint(page.frame(now: now), theme: theme)
  }
}
