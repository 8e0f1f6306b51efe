extension SweepPage {
  var hintedKeys: [Key] {
    [.enter, .left, .up, "k", "u", "L", .escape, "r", "P", "v", "+", "o", "t", .tab]
  }

  static let keys = KeyTable<SweepPage>([
    KeyTable.Row(
      "← →", "The point before, or the next one; Home and End: the first, the last.",
      [
        Binding(.left, hint: { _ in KeyHint("←→", "point") }) { page, _ in
          page.selectPoint(page.point - 1)
        },
        Binding(.right) { page, _ in page.selectPoint(page.point + 1) },
        Binding(.home) { page, _ in page.selectPoint(0) },
        Binding(.end) { page, _ in page.selectPoint(.max) },
      ]),
    KeyTable.Row(
      "↑ ↓", "The variant before, or the next one.",
      [
        Binding(.up, hint: { _ in KeyHint("↑↓", "variant") }) { page, _ in page.choose(-1) },
        Binding(.down) { page, _ in page.choose(1) },
      ]),
    KeyTable.Row(
      "Enter", "The scenario with the setting of the selected point.",
      [
        Binding(.enter, hint: { _ in KeyHint("Enter", "open") }) { page, press in
          page.openPoint(press.now)
        }
      ]),
    KeyTable.Row(
      "k K", "What is varied: the next knob of the scenario, or the one before.",
      [
        Binding("k", hint: { _ in KeyHint("k", "knob") }) { page, press in
          page.changeKnob(by: 1, press.now)
        },
        Binding("K") { page, press in page.changeKnob(by: -1, press.now) },
      ]),
    KeyTable.Row(
      "u", "Operations per second, or nanoseconds per operation.",
      [
        Binding(
          "u", hint: { KeyHint("u", $0.choice.measure == .rate ? "ns/op" : "ops/s") }
        ) { page, _ in
          page.choice.measure = page.choice.measure == .rate ? .time : .rate
          return .none
        }
      ]),
    KeyTable.Row(
      "L", "A linear scale, or a logarithmic one.",
      [
        Binding(
          "L", hint: { KeyHint("L", $0.choice.isLinear ? "logarithmic" : "linear") }
        ) { page, _ in
          page.choice.isLinear.toggle()
          return .none
        }
      ]),
    KeyTable.Row(
      "r", "Measure everything anew.",
      [
        Binding("r", hint: { _ in KeyHint("r", "anew") }) { page, press in
          page.measureAnew(press.now)
        }
      ]),
    KeyTable.Row(
      "Space f", "",
      [
        Binding(" ", "f") { page, press in
          page.state.announce(
            "in a sweep all variants take turns to its end; Esc leaves it", press.now)
          return .none
        }
      ]),
    KeyTable.Row(
      "R", "",
      [
        Binding("R") { page, press in
          let reaction = page.state.startOver(press.now)
          page.state.place = .sweep(page.scenario.name)
          return reaction
        }
      ]),
    KeyTable.Row(
      "Esc V", "Back to the scenario as it was.",
      [
        Binding(.escape, "V", hint: { _ in KeyHint("Esc", "back") }) { page, _ in page.leave() }
      ]),
  ])
}
