/// A frame of a lesson. Drawing is a function of the player and nothing else.
struct LessonScene: Sendable {
  let player: LessonPlayer
  /// The loop's clock, in seconds.
  let now: Double

  func draw(in frame: Frame, on grid: inout Grid) {
    drawHeader(frame.header, on: &grid)
    drawStatus(frame.status, on: &grid)
    if player.isHelpOpen {
      LessonHelp.draw(in: frame.body, on: &grid)
    } else {
      drawStep(frame.body, on: &grid)
    }
    KeyLine.draw(player.hints, always: player.lastingHints, in: frame.keys, on: &grid)
  }

  private func drawStep(_ body: Area, on grid: inout Grid) {
    guard case .running(var page?, _, _) = player.runs[player.index] else {
      LessonView.draw(player, in: body, on: &grid)
      return
    }
    page.state.size = player.size
    page.state.display = player.display
    page.draw(Scene(state: page.state, now: now), in: body, on: &grid)
  }

  // MARK: The first two lines

  private func drawHeader(_ area: Area, on grid: inout Grid) {
    let counter = "step \(player.index + 1) of \(player.steps.count)"
    let end = area.column + area.width - 1
    let room = Area(
      row: area.row, column: area.column, width: area.width - counter.columns - 3, height: 1)
    var column = grid.put(" atomtop", row: area.row, column: area.column, .heading, in: room)
    column = grid.put(" ▸ ", row: area.row, column: column, .faint, in: room)
    StyledLine(player.lesson.title, Style(.accent, .bold))
      .draw(row: area.row, column: column, in: room, on: &grid)
    grid.putRight(counter, row: area.row, end: end, .heading, in: area)
  }

  private func drawStatus(_ area: Area, on grid: inout Grid) {
    let below = player.isRunning || player.isHelpOpen ? 0 : LessonView.linesBelow(player)
    let more = below > 0 ? "▼ \(below) more" : ""
    grid.putRight(more, row: area.row, end: area.column + area.width - 1, Style(.accent), in: area)
    let room = Area(
      row: area.row, column: area.column, width: area.width - 2 - more.columns, height: 1)
    StyledLine(status.text, status.style)
      .draw(row: area.row, column: area.column + 1, in: room, on: &grid)
  }

  private var status: (text: String, style: Style) {
    if let printed = player.printed, printed.shows(now) { return (printed.text, printed.style) }
    if let note = player.note { return (note, Style(.accent)) }
    if player.isRunning, case .run(let run, _) = player.step.kind {
      return ("running: \(run.command)", Style(.accent))
    }
    // The first step has its title in the text.
    if case .opening = player.step.kind { return ("", .plain) }
    return (player.step.heading, .heading)
  }
}
