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

/// The bottom line: what the keys do now. A hint that does not fit is left out, and a shorter one after it
/// may take its place. Those in `always` always show.
enum KeyLine {
  private static let gap = 3

  static func draw(_ hints: [KeyHint], always: [KeyHint], in area: Area, on grid: inout Grid) {
    guard !area.isEmpty else { return }
    var room = area.width - 1
    for hint in always { room -= hint.columns + gap }
    var shown: [KeyHint] = []
    for hint in hints where hint.columns <= room {
      shown.append(hint)
      room -= hint.columns + gap
    }
    var column = area.column + 1
    for hint in shown + always {
      column = grid.put(hint.key, row: area.row, column: column, Style(.accent, .bold), in: area)
      column = grid.put(" " + hint.label, row: area.row, column: column, in: area) + gap
    }
  }
}
