extension ScenarioPage {
  var hintedKeys: [Key] {
    let usual: [Key] = [
      .up, "l", "+", "f", "c", "o", .escape, " ", "r", "m", "g", "b", "s", "v", .left, .tab,
    ]
    // On a frozen screen the key that goes on comes first.
    return state.isFrozen ? [" "] + usual.filter { $0 != " " } : usual
  }

  static let keys = KeyTable<ScenarioPage>(
    [
      KeyTable.Row(
        "↑ ↓ ← →", DashboardKeys.arrows,
        [
          Binding(.up, hint: { _ in KeyHint("↑↓", "variant") }) { page, _ in page.choose(-1) },
          Binding(.down) { page, _ in page.choose(1) },
          Binding(.left, hint: { _ in KeyHint("←→", "scroll workers") }) { page, _ in
            page.scrollTo(page.scroll - 1)
          },
          Binding(.right) { page, _ in page.scrollTo(page.scroll + 1) },
          Binding(.pageUp) { page, _ in page.scrollTo(page.scroll - page.rows) },
          Binding(.pageDown) { page, _ in page.scrollTo(page.scroll + page.rows) },
          Binding(.home) { page, _ in page.scrollTo(0) },
          Binding(.end) { page, _ in page.scrollTo(page.state.plan.threads) },
        ])
    ] + codeKeys.rows + [
      KeyTable.Row(
        "Esc", "",
        [
          Binding(.escape, hint: { _ in KeyHint("Esc", "back") }) { $0.state.openOverview($1.now) }
        ])
    ])
}
