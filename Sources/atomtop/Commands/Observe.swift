import ArgumentParser
import Contention
import Dashboard

/// `atomtop observe`: what `calibrate` starts on a terminal of its own. It draws the dashboard in
/// every other window of time and reports on descriptor 3. Not for people, so it is not listed.
struct Observe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "observe", abstract: "Measured by calibrate.", shouldDisplay: false)

  @Option var workers: Int
  @Option var frames: Int
  @Option var pairs: Int
  @Option var windowMilliseconds: Int
  /// Whether one variant gets every slice, so that its rate can be told at any time.
  @Flag var focused = false

  private static let report: Int32 = 3

  mutating func run() throws {
    var display = DisplayOptions()
    display.framesPerSecond = frames
    display.charset = Charset.ofLocale()
    let plan = Plan(scenarios: ["counter"], threads: workers)
    var state = DashboardState(plan: plan, machine: .current, display: display, opens: "counter")
    if focused { state.focus(on: "fetch-add") }
    var screen = try Screen.open(
      state.page, usesColor: true, wayOut: "'atomtop calibrate' makes one for itself")
    let seen = try screen.observe(pairs: pairs, seconds: Double(windowMilliseconds) / 1000)
    screen.end()
    let lines =
      zip(seen.drawn, seen.unseen).map { "pair \($0) \($1)\n" }
      + ["frames \(seen.frames) \(seen.seconds)\n"]
    try? Platform.write(Array(lines.joined().utf8), to: Self.report)
  }
}
