/// What a key does at this moment, for the bottom line.
struct KeyHint: Sendable, Equatable {
  /// As it stands on the keyboard.
  let key: String
  /// What it does, in a word or two.
  let label: String

  init(_ key: String, _ label: String) {
    self.key = key
    self.label = label
  }

  fileprivate var columns: Int { key.columns + 1 + label.columns }
}

/// The bottom lines: what the keys do now. A hint that does not fit is left out, and a shorter one after it
/// may take its place. Those in `always` always show, at the end. The last cell stays free: writing
/// to that of a screen takes detours.
enum KeyLine {
  private static let gap = 3

  static func draw(_ hints: [KeyHint], always: [KeyHint], in area: Area, on grid: inout Grid) {
    guard !area.isEmpty else { return }
    var rest = hints
    let all = hints + always
    // Where all fit in one line they are not torn apart.
    let first = columns(all) - gap <= area.width - 2 ? area.height - 1 : 0
    for row in first..<area.height {
      let isLast = row == area.height - 1
      var line = Area(row: area.row + row, column: area.column, width: area.width, height: 1)
      let last = isLast ? always : []
      let shown = fitting(&rest, line.width - 2 - columns(last))
      _ = line.takeLeft(1)
      draw(shown + last, in: line, on: &grid)
    }
  }

  private static func columns(_ hints: [KeyHint]) -> Int {
    hints.reduce(0) { $0 + $1.columns + gap }
  }

  /// Takes as many of `hints` as fit, from the first. Of those that do not, the next line may have more room.
  private static func fitting(_ hints: inout [KeyHint], _ columns: Int) -> [KeyHint] {
    var room = columns
    var shown: [KeyHint] = []
    hints.removeAll { hint in
      guard hint.columns <= room else { return false }
      shown.append(hint)
      room -= hint.columns + gap
      return true
    }
    return shown
  }

  private static func draw(_ hints: [KeyHint], in line: Area, on grid: inout Grid) {
    var column = line.column
    for hint in hints {
      column = grid.put(hint.key, row: line.row, column: column, Style(.accent, .bold), in: line)
      column = grid.put(" " + hint.label, row: line.row, column: column, in: line) + gap
    }
  }
}
