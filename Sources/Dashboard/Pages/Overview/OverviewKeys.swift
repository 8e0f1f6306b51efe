extension OverviewPage {
  var hintedKeys: [Key] {
    state.goingOnFirst([
      "1", .enter, "+", " ", .up, "x", "o", "b", "g", "m", "r", "R", "t", "s", "w", "p", "P",
    ])
  }

  static let keys = KeyTable<OverviewPage>([
    KeyTable.Row(
      "↑ ↓ ← →", DashboardKeys.arrows,
      [
        Binding(.up, hint: { _ in KeyHint("↑↓←→", "select") }) { page, _ in
          page.select(page.tile - page.layout.columns)
        },
        Binding(.down) { page, _ in page.selectBelow() },
        Binding(.left) { page, _ in page.select(page.tile - 1) },
        Binding(.right) { page, _ in page.select(page.tile + 1) },
        Binding(.home) { page, _ in page.select(0) },
        Binding(.end) { page, _ in page.select(page.state.overview.count - 1) },
      ]),
    KeyTable.Row(
      "Enter", "Open the selected tile.",
      [
        Binding(.enter, hint: { _ in KeyHint("Enter", "open") }) { page, press in
          page.openSelected(press.now)
        }
      ]),
    KeyTable.Row(
      "x", DashboardKeys.stepByStep,
      [
        Binding("x", hint: { _ in KeyHint("x", "steps") }) { page, _ in page.openStepper() }
      ]),
  ])
}
