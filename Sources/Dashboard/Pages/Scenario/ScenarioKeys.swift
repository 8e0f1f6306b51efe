extension ScenarioPage {
  var hintedKeys: [Key] {
    // Where there is a line only, the way back and the keys that show most.
    let usual: [Key] =
      state.keyRows == 1
      ? [
        .escape, .up, "l", "c", "x", "+", " ", "b", "g", "m", "f", "o", "V", "r", "R", "s", "w",
        "v",
        "p",
        .left,
        .tab, "P",
      ]
      : [
        .up, "l", "+", .escape, "x", "b", "g", "m", "c", "f", " ", "R", "o", "V", "r", "v", "s",
        "w",
        "p",
        .left,
        .tab, "P",
      ]
    return state.goingOnFirst(usual)
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
          Binding(.pageUp, when: { !$0.state.code.isOpen }) { page, _ in
            page.scrollTo(page.scroll - page.rows)
          },
          Binding(.pageDown, when: { !$0.state.code.isOpen }) { page, _ in
            page.scrollTo(page.scroll + page.rows)
          },
          Binding(.home) { page, _ in page.scrollTo(0) },
          Binding(.end) { page, _ in page.scrollTo(page.state.plan.threads) },
        ])
    ] + codeKeys().rows + [
      KeyTable.Row(
        "x", DashboardKeys.stepByStep,
        [
          Binding("x", hint: { _ in KeyHint("x", "steps") }) { page, _ in page.openStepper()
          }
        ]),
      KeyTable.Row(
        "V", "How the variants scale: curves over workers, or another knob.",
        [
          Binding("V", hint: { _ in KeyHint("V", "sweep") }) { page, _ in page.state.openSweep() }
        ]),
      KeyTable.Row(
        "Esc", "",
        [
          Binding(.escape, hint: { _ in KeyHint("Esc", "back") }) { $0.state.openOverview($1.now) }
        ]),
    ])
}
