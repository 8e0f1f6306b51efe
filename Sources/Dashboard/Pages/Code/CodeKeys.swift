extension ScenarioPage {
  /// The keys of the code panel. While it is open, Esc closes it before it leaves the page.
  static let codeKeys = KeyTable<ScenarioPage>([
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
          page.state.code.language = page.state.code.language.next()
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

extension ScenarioPage {
  /// Shows the code a page further, back if `pages` is negative.
  fileprivate mutating func turnCode(_ pages: Int) -> Reaction {
    let panel = CodePanel(state: state, scenario: scenario)
    let shown = panel.shown(in: state.frame.body)
    let first = max(0, min(shown.lowerBound + pages * shown.count, panel.lines.count - shown.count))
    state.code.scroll(panel.id, to: first)
    return .none
  }
}
