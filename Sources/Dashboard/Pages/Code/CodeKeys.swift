extension ScenarioPage {
  /// The keys of the code panel. While it is open, Esc closes it before it leaves the page.
  static let codeKeys = KeyTable<ScenarioPage>([
    KeyTable.Row(
      "c l", "The selected variant's code, or no more of it; l: the next language.",
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
        Binding(.escape, when: { $0.state.code.isOpen }) { page, _ in
          page.state.code.isOpen = false
          return .none
        },
      ])
  ])
}
