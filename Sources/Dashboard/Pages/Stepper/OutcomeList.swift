import Contention

/// Every outcome: how many ways lead to it, and whether the law holds in it.
struct OutcomeList {
  let page: StepperPage
  /// The selected one; nil: none is, they only show.
  let selected: Int?

  func draw(in area: Area, on grid: inout Grid) {
    let endings = page.endings
    let style: Style = selected == nil ? .heading : Style(.accent, .bold)
    let inner = Box.draw(
      "Outcomes", note: note, footer: footer, style,
      frame: selected == nil ? .faint : Style(.accent), in: area, on: &grid)
    guard StepperText(page).tells || selected != nil else {
      grid.put(
        "a: what all ways lead to".cut(to: inner.width - 2), row: inner.row,
        column: inner.column + 1, .faint, in: inner)
      return
    }
    var rest = inner
    drawTitles(rest.takeTop(1), on: &grid)
    let first = max(0, min((selected ?? 0) - rest.height + 1, endings.count - rest.height))
    for (row, index) in endings.indices.dropFirst(first).prefix(rest.height).enumerated() {
      let line = Area(row: rest.row + row, column: rest.column, width: rest.width, height: 1)
      draw(endings[index], isSelected: index == selected, line, on: &grid)
    }
  }

  /// Whether the law holds, in a word; of a litmus test which outcome is the weak one.
  private func judgement(_ outcome: Outcome) -> String {
    if page.plan.litmus != nil { return outcome.holds ? "" : "weak" }
    return outcome.holds ? "holds" : outcome.isStuck ? "stuck" : "broken"
  }

  private var note: String {
    guard let total = page.course.exploration?.interleavings else { return "ways not known" }
    return total == 1 ? "1 way" : "\(WaysText.count(total)) ways"
  }

  private var footer: String {
    let count = page.endings.count
    return selected.map { "\($0 + 1) of \(count); Enter plays the way with the fewest switches" }
      ?? ""
  }

  /// Columns at the right: ways, their share, and whether the law holds.
  private static let shareWidth = 10
  private static let lawWidth = 8

  private var waysWidth: Int {
    2 + (page.endings.compactMap(\.ways).map { WaysText.count($0).columns }.max() ?? 4)
  }

  private func drawTitles(_ line: Area, on grid: inout Grid) {
    grid.put("outcome", row: line.row, column: line.column + 3, .faint, in: line)
    var end = line.column + line.width - 1
    grid.putRight(page.plan.litmus == nil ? "law" : "", row: line.row, end: end, .faint, in: line)
    end -= Self.lawWidth
    guard showsShare(line) else { return }
    grid.putRight("share", row: line.row, end: end, .faint, in: line)
    grid.putRight("ways", row: line.row, end: end - Self.shareWidth, .faint, in: line)
  }

  private func showsShare(_ line: Area) -> Bool { line.width >= 40 }

  private func draw(
    _ ending: Exploration.Ending, isSelected: Bool, _ line: Area, on grid: inout Grid
  ) {
    if isSelected {
      grid.put("▸", row: line.row, column: line.column + 1, Style(.accent, .bold), in: line)
      grid.cursor = Grid.Position(row: line.row, column: line.column + 1)
    }
    let style: Style = ending.outcome.holds ? .plain : page.alarm
    var end = line.column + line.width - 1
    grid.putRight(judgement(ending.outcome), row: line.row, end: end, style, in: line)
    end -= Self.lawWidth
    var room = end - line.column - 5
    if showsShare(line), let ways = ending.ways, let total = page.course.exploration?.interleavings
    {
      grid.putRight(WaysText.percent(ways, of: total), row: line.row, end: end, in: line)
      end -= Self.shareWidth
      grid.putRight(WaysText.count(ways), row: line.row, end: end, in: line)
      room -= Self.shareWidth + waysWidth
    }
    let text = ending.outcome.summary.cut(to: max(1, room))
    grid.put(
      text, row: line.row, column: line.column + 3, style.with(isSelected ? .bold : []), in: line)
  }
}
