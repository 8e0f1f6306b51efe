import Contention

/// The steps that can be made, and what each leads to.
struct MoveList {
  let page: StepperPage

  func draw(in area: Area, on grid: inout Grid) {
    let moves = page.course.moves
    guard let selected = page.selectedMove else {
      grid.put(
        "nothing more can happen: Backspace takes a step back, r starts over"
          .cut(to: area.width - 2), row: area.row, column: area.column + 1, .faint, in: area)
      return
    }
    let first = firstRow(selected, of: moves.count, rows: area.height)
    let shown = moves[first..<min(moves.count, first + area.height)]
    let lines = shown.map { move in
      let text = "worker \(move.step.worker): \(move.line)"
      return [text, move.access?.remark ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }
    let width = min((lines.map(\.columns).max() ?? 0) + 3, max(0, area.width - 12))
    for (row, index) in shown.indices.enumerated() {
      let line = Area(row: area.row + row, column: area.column, width: area.width, height: 1)
      draw(index, lines[row], width, isSelected: index == selected, line, on: &grid)
    }
  }

  /// The first step that shows: the selected one always does.
  private func firstRow(_ selected: Int, of count: Int, rows: Int) -> Int {
    max(0, min(selected - rows / 2, count - rows))
  }

  private func draw(
    _ index: Int, _ text: String, _ width: Int, isSelected: Bool, _ line: Area, on grid: inout Grid
  ) {
    let move = page.course.moves[index]
    if isSelected {
      grid.put("▸", row: line.row, column: line.column, Style(.accent, .bold), in: line)
      grid.cursor = Grid.Position(row: line.row, column: line.column)
    }
    grid.put(key(move), row: line.row, column: line.column + 2, Style(.accent, .bold), in: line)
    let style: Style = isSelected ? .heading : .plain
    let start = line.column + 5
    grid.put(text.cut(to: line.width - 6), row: line.row, column: start, style, in: line)
    let room = line.width - (start - line.column) - width - 1
    let prospect = StepperText(page).prospect(of: move, columns: room)
    let breaks = page.course.prospect(from: move.after).map { $0.failing == $0.total } ?? false
    grid.put(
      prospect, row: line.row, column: start + width, breaks ? Style(page.alarm.hue) : .faint,
      in: line)
  }

  /// The key that makes a step now: other values of the same access have none.
  private func key(_ move: Explorer.Move) -> String {
    let worker = move.step.worker
    if move.step.kind == .drain { return "d\(worker)" }
    return page.step(of: worker) == move.step ? "\(worker)" : "·"
  }
}

extension StepperPage {
  /// A click selects a step, and makes the one that is selected.
  mutating func click(row: Int, column: Int) {
    let area = layout.moves
    guard area.contains(row: row, column: column), let now = selectedMove else { return }
    let count = course.moves.count
    let first = max(0, min(now - area.height / 2, count - area.height))
    let index = first + row - area.row
    guard index < count else { return }
    if index == now {
      _ = go(course.moves[index].step)
    } else {
      selected = course.moves[index].step
    }
  }
}
