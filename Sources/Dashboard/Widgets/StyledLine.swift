/// One line of cells, for text whose style changes within a line.
struct StyledLine: Sendable, Equatable {
  var cells: [Cell] = []

  init(_ text: String = "", _ style: Style = .plain) {
    cells = text.unicodeScalars.map { Cell($0, style) }
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
  /// double asterisks strong, and neither is broken if it fits a line.
  static func wrapped(_ text: String, _ style: Style = .plain, width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    for word in words(text, style, width) {
      if let last = lines.last, last.cells.count + 1 + word.count <= width {
        lines[lines.count - 1].cells += [Cell(" ", style)] + word
      } else {
        lines.append(StyledLine())
        lines[lines.count - 1].cells = word
      }
    }
    return lines
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
        isUnbroken = isCode && rest.prefix { $0 != "`" }.count <= width * 2 / 3
      } else if !isCode, rest.hasPrefix("**") {
        isStrong.toggle()
        rest.removeFirst(2)
      } else {
        rest.removeFirst()
        if character == " ", !isUnbroken {
          words.append([])
        } else {
          let shown = isCode ? Style(.accent) : isStrong ? style.with(.bold) : style
          words[words.count - 1] += character.unicodeScalars.map { Cell($0, shown) }
        }
      }
    }
    return words.filter { !$0.isEmpty }
  }
}
