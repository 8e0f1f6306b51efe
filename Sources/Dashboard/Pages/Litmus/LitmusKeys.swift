extension LitmusPage {
  var hintedKeys: [Key] {
    state.goingOnFirst([
      .escape, .up, "m", "x", "c", "l", "f", " ", "r", "R", "o", "w", "p", .tab, "P",
    ])
  }

  static let keys = KeyTable<LitmusPage>(
    [
      KeyTable.Row(
        "↑ ↓", "The test before, or the next one; Home and End: the first, the last.",
        [
          Binding(.up, hint: { _ in KeyHint("↑↓", "test") }) { page, press in
            page.move(by: -1, press.now)
          },
          Binding(.down) { page, press in page.move(by: 1, press.now) },
          Binding(.home) { page, press in page.open(0, press.now) },
          Binding(.end) { page, press in page.open(.max, press.now) },
        ]),
      KeyTable.Row(
        "m ← →", "The next ordering, which accesses, code and sentences are about.",
        [
          Binding("m", .right, hint: { _ in KeyHint("m", "ordering") }) { page, _ in
            page.nextOrdering(by: 1)
          },
          Binding(.left) { page, _ in page.nextOrdering(by: -1) },
        ]),
      KeyTable.Row(
        "x", "The test step by step, under a memory model that allows the weak outcome.",
        [Binding("x", hint: { _ in KeyHint("x", "steps") }) { page, _ in page.openStepper() }]),
      KeyTable.Row(
        "w", "The words of these tests, explained: instance, weak, in turns, fence …",
        [
          Binding("w", hint: { _ in KeyHint("w", "words") }) { page, _ in
            page.showHelp(of: HelpText.litmusWords.title)
            return .none
          }
        ]),
    ] + codeKeys().rows + [
      KeyTable.Row(
        "Esc", "",
        [
          Binding(.escape, hint: { _ in KeyHint("Esc", "back") }) { $0.state.openOverview($1.now) }
        ])
    ])
}
