/// One line of cells, one for each column, for text whose style changes within a line.
struct StyledLine: Sendable, Equatable {
  var cells: [Cell] = []

  init(_ text: String = "", _ style: Style = .plain) {
    cells = [Cell](text, style)
  }

  static func + (left: StyledLine, right: StyledLine) -> StyledLine {
    var sum = left
    sum.cells += right.cells
    return sum
  }

  /// Draws it from a place on to the right; whatever leaves `area` is cut off, and says so.
  func draw(row: Int, column: Int, in area: Area, on grid: inout Grid) {
    for (offset, cell) in cells.enumerated() {
      grid.set(cell, row: row, column: column + offset, in: area)
    }
    if column + cells.count > area.column + area.width {
      grid.set(Cell("…", .faint), row: row, column: area.column + area.width - 1, in: area)
    }
  }

  /// `text` in lines of at most `width` columns. What stands between backticks is code, between
  /// double asterisks strong, and neither is broken at a blank if it fits a line.
  static func wrapped(_ text: String, _ style: Style = .plain, width: Int) -> [StyledLine] {
    let lines = LineFill.lines(
      words(text, style, width), space: Cell(" ", style), width: width
    ) { cell in (cell.scalar, cell.columns) }
    return lines.map { cells in
      var line = StyledLine()
      line.cells = cells
      return line
    }
  }

  private static func words(_ text: String, _ style: Style, _ width: Int) -> [[Cell]] {
    var words: [[Cell]] = [[]]
    var isCode = false
    /// Code that is too long for a line is broken like other text.
    var isUnbroken = false
    var isStrong = false
    var rest = Substring(text)
    while let character = rest.first {
      if character == "`" {
        isCode.toggle()
        rest.removeFirst()
        isUnbroken = isCode && String(rest.prefix { $0 != "`" }).columns <= width * 2 / 3
      } else if !isCode, rest.hasPrefix("**") {
        isStrong.toggle()
        rest.removeFirst(2)
      } else {
        rest.removeFirst()
        if character == " ", !isUnbroken {
          words.append([])
        } else {
          let shown = isCode ? Style(.accent) : isStrong ? style.with(.bold) : style
          words[words.count - 1] += [Cell](String(character), shown)
        }
      }
    }
    return words.filter { !$0.isEmpty }
  }
}
