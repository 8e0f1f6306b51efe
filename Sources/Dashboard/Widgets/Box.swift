/// A frame with a title.
enum Box {
  /// Draws the frame of `area` with `title` in its top line, `note` at that line's end and `footer`
  /// in its bottom line, and returns what lies within.
  @discardableResult
  static func draw(
    _ title: String, note: String = "", footer: String = "", _ titleStyle: Style = .heading,
    frame: Style = .faint,
    in area: Area, on grid: inout Grid
  ) -> Area {
    guard area.width >= 2, area.height >= 2 else { return Area(width: 0, height: 0) }
    let right = area.column + area.width - 1
    let bottom = area.bottom - 1
    for column in area.column...right {
      grid.set(Cell("─", frame), row: area.row, column: column, in: area)
      grid.set(Cell("─", frame), row: bottom, column: column, in: area)
    }
    for row in area.row...bottom {
      grid.set(Cell("│", frame), row: row, column: area.column, in: area)
      grid.set(Cell("│", frame), row: row, column: right, in: area)
    }
    let corners: [(Unicode.Scalar, Int, Int)] = [
      ("┌", area.row, area.column), ("┐", area.row, right), ("└", bottom, area.column),
      ("┘", bottom, right),
    ]
    for (scalar, row, column) in corners {
      grid.set(Cell(scalar, frame), row: row, column: column, in: area)
    }
    let line = Area(row: area.row, column: area.column + 1, width: area.width - 2, height: 1)
    let end = put(title, row: area.row, titleStyle, in: line, on: &grid)
    // A note that would touch the title is left out.
    let noteStart = line.column + line.width - (note.columns + 2)
    if !note.isEmpty, noteStart > end {
      grid.put(" \(note) ", row: line.row, column: noteStart, .faint, in: line)
    }
    let last = Area(row: bottom, column: line.column, width: line.width, height: 1)
    put(footer, row: bottom, .faint, in: last, on: &grid)
    return area.inset()
  }

  @discardableResult
  private static func put(
    _ text: String, row: Int, _ style: Style, in line: Area, on grid: inout Grid
  ) -> Int {
    guard !text.isEmpty, line.width > 2 else { return line.column }
    let room = line.width - 2
    let shown = text.columns <= room ? text : text.prefix(columns: room - 1) + "…"
    return grid.put(" \(shown) ", row: row, column: line.column, style, in: line)
  }
}
