import Contention

/// Something that the header says besides where one is, in all its forms, the longest first.
struct HeaderFact {
  var forms: [String]
  var style: Style = .plain
  /// Whether it must be in view: it is not as it is by default.
  var isRequired = true

  /// Facts in the forms that were chosen for them.
  typealias Shown = [(text: String, style: Style)]

  private static let gap = 2

  /// What of `facts`, the most important first, stands in the first line, which has `columns` for them, and
  /// what has to go to the second. Forms get shorter before a required fact does; the others show where there
  /// is room.
  static func arranged(_ facts: [HeaderFact], columns: Int) -> (first: Shown, second: Shown) {
    var required = facts.filter(\.isRequired)
    // The last is shortened first.
    for index in required.indices.reversed() {
      while width(required) > columns, required[index].forms.count > 1 {
        required[index].forms.removeFirst()
      }
    }
    var second: [HeaderFact] = []
    while width(required) > columns, let last = required.popLast() { second.insert(last, at: 0) }
    guard second.isEmpty else { return (shown(required), shown(second)) }
    var room = columns - width(required)
    for fact in facts where !fact.isRequired {
      guard let form = fact.forms.first(where: { $0.columns + gap <= room }) else { continue }
      required.append(HeaderFact(forms: [form], style: fact.style))
      room -= form.columns + gap
    }
    return (shown(required), [])
  }

  /// The columns of `shown` with gaps between them.
  static func width(_ shown: Shown) -> Int {
    shown.reduce(0) { $0 + $1.text.columns } + gap * max(0, shown.count - 1)
  }

  /// Draws them side by side.
  static func draw(_ shown: Shown, row: Int, column: Int, in area: Area, on grid: inout Grid) {
    var column = column
    for (text, style) in shown {
      column = grid.put(text, row: row, column: column, style, in: area) + gap
    }
  }

  private static func width(_ facts: [HeaderFact]) -> Int { width(shown(facts)) }

  private static func shown(_ facts: [HeaderFact]) -> Shown {
    facts.map { ($0.forms.first ?? "", $0.style) }
  }
}
