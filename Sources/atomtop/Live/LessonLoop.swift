import CTerminal
import Contention
import Dashboard

/// A lesson in the terminal: the loop that joins the player, the runs, the views and the terminal.
struct LessonLoop: ~Copyable {
  private var terminal: Terminal
  private var player: LessonPlayer
  private var run: LessonMeasurement?
  private let theme: Theme

  /// Shows a lesson, and those that follow it in the course, until somebody quits.
  ///
  /// - Throws: when there is no screen to be had, when a law broke that never may, and when a signal
  ///   ended it.
  static func run(_ file: LessonFile, display: DisplayOptions, usesColor: Bool) throws(Failure) {
    // Before any thread starts, because locales are global.
    var display = display
    if !ct_term_set_locale() { display.isASCII = true }
    let terminal: Terminal
    do {
      terminal = try Terminal(usesColor: usesColor, usesMouse: display.usesMouse)
    } catch {
      throw .usage("\(error.reason); --plain prints the lesson without a screen")
    }
    var loop = LessonLoop(player(file, display), terminal)
    let result = loop.loop()
    loop.end()
    try result.get()
  }

  private init(_ player: LessonPlayer, _ terminal: consuming Terminal) {
    self.player = player
    theme = Theme(
      player.display.theme, depth: terminal.depth,
      background: Platform.environment("COLORFGBG"))
    self.terminal = terminal
  }

  private static func player(_ file: LessonFile, _ display: DisplayOptions) -> LessonPlayer {
    LessonPlayer(
      lesson: file.lesson, next: file.name.flatMap(Course.name(after:)), display: display)
  }

  /// Gives the terminal back first, so that nobody waits for it.
  private mutating func end() {
    terminal.close()
    run?.stop(within: 0.1)
  }

  // MARK: The loop

  /// Runs until somebody quits, or something ends it.
  private mutating func loop() -> Result<Void, Failure> {
    var nextFrame = Platform.seconds
    var isDue = true
    while true {
      let now = Platform.seconds
      if now >= nextFrame || isDue {
        do { try watchRun(now) } catch { return .failure(error) }
        // A terminal that is behind gets the next frame instead.
        if !terminal.isBehind { paint(now) }
        nextFrame = now + frameTime
      }
      let wake = terminal.wait(milliseconds: milliseconds(until: nextFrame))
      isDue = !wake.isEmpty
      if wake.contains(.signal) {
        let signal = ct_term_quit_signal()
        if signal != 0 { return .failure(.signal(signal)) }
        if ct_term_take_suspend() { suspend() }
        if ct_term_take_continue() { terminal.resume() }
      }
      if wake.contains(.gone) {
        let signal = ct_term_quit_signal()
        return signal == 0 ? .success(()) : .failure(.signal(signal))
      }
      if wake.contains(.input), !takeInput() { return .success(()) }
    }
  }

  /// While nothing runs nothing moves, so a frame now and then will do.
  private var frameTime: Double {
    player.isRunning ? 1 / Double(player.display.framesPerSecond) : 1
  }

  private func milliseconds(until time: Double) -> Int32 {
    Int32(max(0, min((time - Platform.seconds) * 1000, 1000)).rounded(.up))
  }

  /// Handles everything that was typed; false: quit.
  private mutating func takeInput() -> Bool {
    while let event = terminal.nextEvent() {
      switch player.handle(event) {
      case .none: break
      case .start(let run): start(run)
      case .stop: stopRun()
      case .open(let name): open(name)
      case .quit: return false
      }
    }
    return true
  }

  private mutating func open(_ name: String) {
    do {
      player = Self.player(try LessonFile(name), player.display)
      resize()
    } catch {
      player.say(error.messages.joined(separator: " "))
    }
  }

  // MARK: Runs

  private mutating func start(_ lessonRun: LessonRun) {
    stopRun()
    do {
      switch lessonRun.work {
      case .measure(let plan): run = try LessonMeasurement(plan, player.display)
      case .walkthrough(let name):
        let record = try Walkthrough.named(name).record
        player.finish([], lines: WalkthroughReport.lines(record, width: player.textWidth))
      }
    } catch {
      player.refuse(error.messages.joined(separator: " "))
    }
  }

  private mutating func stopRun() {
    run?.stop()
    run = nil
  }

  /// Takes in what the run has come to.
  private mutating func watchRun(_ now: Double) throws(Failure) {
    guard run != nil else { return }
    do {
      if let stage = try run?.stage(now) {
        player.show(stage)
      } else {
        player.finish(run?.done ?? [])
        run = nil
      }
    } catch  where error.status == Failure.defect([]).status {
      throw error
    } catch {
      run = nil
      player.refuse(error.messages.joined(separator: " "))
    }
  }

  // MARK: Frames

  private mutating func paint(_ now: Double) {
    resize()
    terminal.paint(LessonScene(player: player, now: now).render(), theme: theme)
  }

  private mutating func resize() {
    terminal.updateSize()
    guard terminal.width != player.size.width || terminal.height != player.size.height else {
      return
    }
    _ = player.handle(.resize(width: terminal.width, height: terminal.height))
  }

  /// Ctrl-Z. The workers park first: a slice that spans the pause would have no rate worth showing.
  private mutating func suspend() {
    run?.freeze(true)
    terminal.suspend()
    run?.freeze(false)
  }
}
