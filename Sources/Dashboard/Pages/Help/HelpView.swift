import Contention

/// Help: every mark, column and key in plain sentences.
struct HelpView {
  let state: DashboardState
  let firstLine: Int

  /// One line of the help text.
  struct Line: Sendable, Equatable {
    /// What is explained; empty on lines that go on.
    var term = ""
    var text = ""
    var isHeading = false
  }

  /// Rows that show at once.
  static func rows(_ state: DashboardState) -> Int { max(1, Frame(state.size).body.height - 2) }

  /// The line that the last page begins with.
  static func lastPage(_ state: DashboardState) -> Int {
    max(0, lines(state).count - rows(state))
  }

  func draw(in area: Area, on grid: inout Grid) {
    let lines = Self.lines(state)
    let rows = max(1, area.height - 2)
    let last = min(firstLine + rows, lines.count)
    let note = lines.count > rows ? "\(firstLine + 1)–\(last) of \(lines.count)" : ""
    let inner = Box.draw("Help", note: note, in: area, on: &grid).inset(rows: 0)
    for (index, line) in lines.dropFirst(firstLine).prefix(inner.height).enumerated() {
      let row = inner.row + index
      if line.isHeading {
        grid.put(line.text, row: row, column: inner.column, Style(.accent, .bold), in: inner)
        continue
      }
      grid.put(line.term, row: row, column: inner.column, .heading, in: inner)
      grid.put(line.text, row: row, column: inner.column + HelpText.termWidth, in: inner)
    }
  }

  /// The whole text, wrapped for the screen.
  static func lines(_ state: DashboardState) -> [Line] {
    let width = max(12, state.size.width - 4 - HelpText.termWidth)
    var lines: [Line] = []
    for section in HelpText.sections(state) {
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
