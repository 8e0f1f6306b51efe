import Contention

/// The menu: every setting with its present value.
struct MenuView {
  let state: DashboardState
  let selected: Setting

  private static let wanted = Area(width: 78, height: 0)

  func draw(in body: Area, on grid: inout Grid) {
    let settings = state.settings
    let width = min(Self.wanted.width, body.width)
    let height = min(settings.count + 3, body.height)
    let area = Area(
      row: body.row + (body.height - height) / 2, column: body.column + (body.width - width) / 2,
      width: width, height: height)
    grid.fill(area)
    let inner = Box.draw(
      "Options: everything changes while the workers run", Style(.accent, .bold),
      frame: Style(.accent), in: area, on: &grid)
    let rows = max(1, inner.height - 1)
    let index = settings.firstIndex(of: selected) ?? 0
    let first = max(0, min(index - rows + 1, settings.count - rows))
    for (row, setting) in settings.dropFirst(first).prefix(rows).enumerated() {
      let line = Area(row: inner.row + row, column: inner.column, width: inner.width, height: 1)
      draw(setting, line, on: &grid)
    }
    let note = Area(row: inner.bottom - 1, column: inner.column, width: inner.width, height: 1)
    grid.fill(note)
    grid.put(
      selected.explanation.cut(to: note.width - 1), row: note.row, column: note.column + 1, .faint,
      in: note)
  }

  private func draw(_ setting: Setting, _ line: Area, on grid: inout Grid) {
    let isSelected = setting == selected
    if isSelected { grid.cursor = Grid.Position(row: line.row, column: line.column) }
    let style: Style = isSelected ? Style(.accent, .bold) : .plain
    grid.put(
      (isSelected ? "▸ " : "  ") + setting.title, row: line.row, column: line.column, style,
      in: line)
    let value = state.value(of: setting)
    grid.put(
      isSelected ? "← \(value) →" : "  \(value)", row: line.row, column: line.column + 19, style,
      in: line)
    let keys = setting.keys
    if !keys.isEmpty {
      grid.putRight(keys, row: line.row, end: line.column + line.width - 1, .faint, in: line)
    }
  }
}
