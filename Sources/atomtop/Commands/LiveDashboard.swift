import Contention
import Dashboard

/// What `atomtop` without a verb shows: as it is here where nothing is on the command line.
struct LiveDashboard: Equatable {
  var plan = Plan.standard()
  /// The scenario that opens; nil: the overview of all.
  var opens: String?
  var display = LiveDashboard.usualDisplay
  var usesColor = ScreenOptions.isColorWelcome

  private static var usualDisplay: DisplayOptions {
    var display = DisplayOptions()
    display.charset = .ofLocale()
    return display
  }

  /// Shows it until somebody quits. Where standard output is not a terminal, prints what `run` prints.
  func show() throws {
    guard Stream.output.isTerminal else {
      try? Stream.error.write(
        "atomtop: standard output is not a terminal; printing what 'atomtop run' prints\n")
      try Run.perform(
        plan, limit: .duration(ReportOptions.defaultSeconds), format: .table, to: Destination(),
        charset: display.charset)
      return
    }
    var live = plan
    // The scenario that was named is the one that opens; all others are a key away.
    live.scenarios = DashboardState.tiles.map(\.name)
    let state = DashboardState(plan: live, machine: .current, display: display, opens: opens)
    try Screen.show(
      state.page, usesColor: usesColor, wayOut: "'atomtop run' measures without a screen")
  }
}
