import Contention

/// A page about one scenario, with the selected variant's code at its bottom where that is wanted.
protocol CodePage: DashboardPage {
  var scenario: Scenario { get }

  /// How many rows of `body` stay in view above the code.
  func rowsAboveCode(in body: Area) -> Int
}

extension CodePage {
  /// The keys of the code panel. While it is open, Esc closes it before it leaves the page.
  static func codeKeys() -> KeyTable<Self> {
    KeyTable<Self>([
      KeyTable.Row(
        "c l",
        "The selected variant's code, or no more of it; l: the next language; Page Down: more of it.",
        [
          Binding("c", hint: { KeyHint("c", $0.state.code.isOpen ? "close" : "code") }) { page, _ in
            page.state.code.isOpen.toggle()
            return .none
          },
          Binding(
            "l", hint: { _ in KeyHint("l", "language") }, when: { $0.state.code.isOpen }
          ) { page, _ in
            page.state.code.language = page.codePanel(in: page.state.frame.body).nextLanguage
            return .none
          },
          Binding(
            .escape, hint: { _ in KeyHint("Esc", "close") }, when: { $0.state.code.isOpen }
          ) { page, _ in
            page.state.code.isOpen = false
            return .none
          },
          Binding(.pageUp, when: { $0.state.code.isOpen }) { page, _ in page.turnCode(-1) },
          Binding(.pageDown, when: { $0.state.code.isOpen }) { page, _ in page.turnCode(1) },
        ])
    ])
  }

  /// Draws the code if it is wanted.
  func drawCode(in body: Area, on grid: inout Grid) {
    if state.code.isOpen { codePanel(in: body).draw(in: body, on: &grid) }
  }

  private func codePanel(in body: Area) -> CodePanel {
    CodePanel(state: state, scenario: scenario, rowsAbove: rowsAboveCode(in: body))
  }

  /// Shows the code a page further, back if `pages` is negative.
  private mutating func turnCode(_ pages: Int) -> Reaction {
    let panel = codePanel(in: state.frame.body)
    let shown = panel.shown(in: state.frame.body)
    let first = max(0, min(shown.lowerBound + pages * shown.count, panel.lines.count - shown.count))
    state.code.scroll(panel.id, to: first)
    return .none
  }
}
