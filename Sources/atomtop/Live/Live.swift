import CTerminal
import CSystem
import Contention
import Dashboard

/// The live dashboard: the loop that joins conductor, state, views and terminal.
///
/// The loop never waits for the conductor, and the conductor never for the loop: requests are left
/// and carried out between two slices, snapshots are what is known at the moment.
struct Live: ~Copyable {
  let conductor: Conductor
  private var terminal: Terminal
  private(set) var state: DashboardState
  private var histories = Histories()
  private var steadyWorkers = SteadyWorkers()
  private var theme: Theme
  private var themeName: ThemeName
  /// Seconds that the end and a suspension wait for the workers: they shall feel immediate.
  private static let patience = 0.05

  /// Opens the dashboard of `plan`, at one scenario or the overview, and stays until somebody quits.
  ///
  /// - Throws: when there is no screen to be had, when the system refuses workers, and when a signal
  ///   ended it.
  static func run(
    _ plan: Plan, opens scenario: String?, display: DisplayOptions, usesColor: Bool
  ) throws(Failure) {
    // Before any thread starts, because locales are global.
    let showsUnicode = ct_term_set_locale()
    do {
      try Terminal.check()
    } catch {
      throw .usage(screenless(error))
    }
    var display = display
    if !showsUnicode { display.isASCII = true }
    // Until the screen has its handlers a signal waits; workers never take one.
    ct_term_hold_signals()
    let state = DashboardState(plan: plan, machine: .current, display: display, opens: scenario)
    var live = try open(state, usesColor: usesColor)
    ct_term_release_signals()
    let signal = live.loop()
    live.end()
    if signal != 0 { throw .signal(signal) }
    if let defect = live.conductor.snapshot(workersOf: []).defect {
      throw .defect([defect.description])
    }
  }

  /// Starts the workers and takes the terminal over.
  static func open(_ state: DashboardState, usesColor: Bool) throws(Failure) -> Live {
    let conductor = try conductor(state.plan)
    // With 64 spinning threads under SCHED_IDLE Linux 6.18 lets one under the normal policy wait for
    // 70 to 100 ms at the 99th percentile, even one that needs 10 µs a time: it makes up for turns
    // that they missed. Where privileges are missing the screen lives with that.
    if state.plan.priority == .idle { _ = cs_raise_priority() }
    return Live(
      state, conductor,
      try terminal(usesColor: usesColor, usesMouse: state.display.usesMouse, conductor))
  }

  private init(_ state: DashboardState, _ conductor: Conductor, _ terminal: consuming Terminal) {
    self.state = state
    self.conductor = conductor
    themeName = state.display.theme
    theme = Self.theme(themeName, terminal.depth)
    self.terminal = terminal
  }

  private static func conductor(_ plan: Plan) throws(Failure) -> Conductor {
    do {
      return try Conductor(plan: plan)
    } catch {
      throw .system(error.description)
    }
  }

  private static func terminal(
    usesColor: Bool, usesMouse: Bool, _ conductor: Conductor
  ) throws(Failure) -> Terminal {
    do {
      return try Terminal(usesColor: usesColor, usesMouse: usesMouse)
    } catch {
      conductor.stop()
      throw .usage(screenless(error))
    }
  }

  /// Why there is no screen, and the way out.
  private static func screenless(_ refusal: Terminal.Refusal) -> String {
    "\(refusal.reason); 'atomtop run' measures without a screen"
  }

  private static func theme(_ name: ThemeName, _ depth: ColorDepth) -> Theme {
    Theme(name, depth: depth, background: Platform.environment("COLORFGBG"))
  }

  /// Gives the terminal back first, so that nobody waits for it. Workers that are late end with the
  /// process.
  mutating func end() {
    terminal.close()
    conductor.stop(within: Self.patience)
  }

  // MARK: The loop

  /// Runs until somebody quits, and returns the signal that did, or 0.
  private mutating func loop() -> Int32 {
    resize()
    var nextFrame = Platform.seconds
    while true {
      let wake = wait(until: nextFrame)
      var isDue = false
      if wake.contains(.signal) {
        let signal = ct_term_quit_signal()
        if signal != 0 { return signal }
        if ct_term_take_suspend() { suspend() }
        if ct_term_take_continue() { terminal.resume() }
        isDue = true
      }
      if wake.contains(.gone) { return ct_term_quit_signal() }
      if wake.contains(.input) {
        guard takeInput() else { return 0 }
        isDue = true
      }
      let now = Platform.seconds
      if now >= nextFrame || isDue {
        // A terminal that is behind gets the next frame instead.
        if !terminal.isBehind { paint(now) }
        nextFrame = max(nextFrame, now - frameTime) + (now >= nextFrame ? frameTime : 0)
      }
    }
  }

  private var frameTime: Double { 1 / Double(state.display.framesPerSecond) }

  /// Waits until `time`, at most a second, or until something happens.
  func wait(until time: Double) -> Terminal.Wake {
    let milliseconds = max(0, min((time - Platform.seconds) * 1000, 1000)).rounded(.up)
    return terminal.wait(milliseconds: Int32(milliseconds))
  }

  /// Handles everything that was typed; false: quit.
  private mutating func takeInput() -> Bool {
    let snapshot = conductor.snapshot(workersOf: [])
    while let event = terminal.nextEvent() {
      guard handle(event, snapshot) else { return false }
    }
    return true
  }

  private mutating func handle(_ event: Event, _ snapshot: Snapshot) -> Bool {
    switch state.handle(event, snapshot, now: Platform.seconds) {
    case .none: break
    case .change(let plan): conductor.change(to: plan)
    case .freeze(let frozen): conductor.freeze(frozen)
    case .reset: conductor.reset()
    case .quit: return false
    }
    return true
  }

  // MARK: Frames

  mutating func paint(_ now: Double) {
    resize()
    var snapshot = conductor.snapshot(workersOf: state.detailed)
    if let failure = conductor.takeFailure() {
      _ = state.handle(.refused(failure.description), snapshot, now: now)
    }
    histories.record(snapshot, now: now)
    steadyWorkers.steady(&snapshot, now: now)
    if state.display.theme != themeName {
      themeName = state.display.theme
      theme = Self.theme(themeName, terminal.depth)
      terminal.forget()
    }
    let scene = Scene(state: state, snapshot: snapshot, histories: histories, now: now)
    terminal.paint(scene.render(), theme: theme)
  }

  private mutating func resize() {
    terminal.updateSize()
    guard terminal.width != state.size.width || terminal.height != state.size.height else { return }
    _ = state.handle(
      .resize(width: terminal.width, height: terminal.height), conductor.snapshot(workersOf: []),
      now: Platform.seconds)
  }

  /// Ctrl-Z. The workers park first: a slice that spans the pause would have no rate worth showing.
  private mutating func suspend() {
    conductor.freeze(true)
    conductor.settle(within: Self.patience)
    terminal.suspend()
    conductor.freeze(state.isFrozen)
  }
}
