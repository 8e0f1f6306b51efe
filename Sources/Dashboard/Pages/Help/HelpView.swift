/// Help: every mark, column and key in plain sentences.
struct HelpView {
  /// One line of the help text.
  struct Line: Sendable, Equatable {
    /// What is explained; empty on lines that continue a text.
    var term = ""
    var text = ""
    var isHeading = false
  }

  /// Columns for the term before its sentence.
  private static let termWidth = 17

  let lines: [Line]
  let firstLine: Int

  func draw(in area: Area, on grid: inout Grid) {
    let rows = max(1, area.height - 2)
    let last = min(firstLine + rows, lines.count)
    let note = lines.count > rows ? "\(firstLine + 1)–\(last) of \(lines.count)" : ""
    let inner = Box.draw("Help", note: note, in: area, on: &grid).inset(rows: 0)
    grid.cursor = Grid.Position(row: inner.row, column: inner.column)
    for (index, line) in lines.dropFirst(firstLine).prefix(inner.height).enumerated() {
      let row = inner.row + index
      if line.isHeading {
        grid.put(line.text, row: row, column: inner.column, Style(.accent, .bold), in: inner)
        continue
      }
      grid.put(line.term, row: row, column: inner.column, .heading, in: inner)
      grid.put(line.text, row: row, column: inner.column + Self.termWidth, in: inner)
    }
  }

  /// All sections, wrapped for a screen of `width` columns.
  static func lines(_ sections: [HelpText.Section], width: Int) -> [Line] {
    let width = max(12, width - 4 - termWidth)
    var lines: [Line] = []
    for section in sections {
      if !lines.isEmpty { lines.append(Line()) }
      lines.append(Line(text: section.title, isHeading: true))
      for (term, text) in section.entries {
        for (index, part) in TextWrap.lines(text, width: width).enumerated() {
          lines.append(Line(term: index == 0 ? term : "", text: part))
        }
      }
    }
    return lines
  }
}
