import Contention

extension StepperPage {
  /// The keys that the bottom lines show, the most important first.
  var hintedKeys: [Key] {
    switch overlay {
    case .help: [.escape, .up]
    case .outcomes: [.enter, .up, .escape]
    case nil:
      [
        "0", .backspace, "!", "a", "d", .left, .escape, "M", "m", "v", "c", "l", "+", "[", "r", .up,
        "P",
      ]
    }
  }

  /// The keys that apply now.
  private var table: KeyTable<StepperPage> {
    switch overlay {
    case .help: Self.helpKeys
    case .outcomes: Self.outcomeKeys
    case nil: Self.keys
    }
  }

  /// What the keys do now, for the bottom lines.
  var hints: [KeyHint] { hintedKeys.compactMap { table.hint($0, self) } }

  /// What stays however narrow the screen is.
  var lastingHints: [KeyHint] {
    [overlay == nil ? table.hint("?", self) : nil, KeyTable.quit.hint("q", self)].compactMap { $0 }
  }

  static let keys = KeyTable<StepperPage>(
    stepping.rows + plans.rows + looking.rows + KeyTable.printing.rows + KeyTable.quit.rows)

  static let stepping = KeyTable<StepperPage>([
    KeyTable.Row(
      "0-3", "That worker's next access: one step.",
      [
        Binding(
          (0...9).map { .character(Character("\($0)")) },
          hint: { page in
            page.course.moves.isEmpty
              ? nil : KeyHint(page.plan.workers == 1 ? "0" : "0-\(page.plan.workers - 1)", "step")
          }
        ) { page, press in page.pressDigit(press.key.number ?? 0) }
      ]),
    KeyTable.Row(
      "Backspace", "Take the last step back.",
      [
        Binding(
          .backspace, "u",
          hint: { $0.course.strides.isEmpty ? nil : KeyHint("Backspace", "undo") }
        ) { page, _ in page.goBack() }
      ]),
    KeyTable.Row(
      "r Home", "Start over: nothing has happened.",
      [
        Binding(
          "r", .home, hint: { $0.course.strides.isEmpty ? nil : KeyHint("r", "start over") }
        ) { page, _ in page.startOver() }
      ]),
    KeyTable.Row(
      "!",
      "The fewest steps from here to a failure, or a weak outcome, that nothing can avert any more.",
      [
        Binding("!", hint: { KeyHint("!", $0.plan.litmus == nil ? "failure" : "weak") }) {
          page, _ in page.playFailure()
        }
      ]),
    KeyTable.Row(
      "a", "All outcomes: how many ways lead to each. Enter plays one of them.",
      [Binding("a", hint: { _ in KeyHint("a", "outcomes") }) { page, _ in page.openOutcomes() }]),
    KeyTable.Row(
      "d", "The oldest store in a worker's buffer reaches memory; a digit says whose (tso).",
      [
        Binding(
          "d", hint: { $0.plan.model == .tso ? KeyHint("d", "drain") : nil }
        ) { page, _ in page.pressDrain() }
      ]),
    KeyTable.Row(
      "← →", "Another of the values that the next access may find (c20).",
      [
        Binding(
          .left, hint: { $0.hasChoice ? KeyHint("←→", "value") : nil }
        ) { page, _ in page.choose(by: -1) },
        Binding(.right) { page, _ in page.choose(by: 1) },
      ]),
    KeyTable.Row(
      "↑ ↓ Enter", "Select one of the steps that can be made; Enter makes it.",
      [
        Binding(
          .up, hint: { $0.course.moves.count > 1 ? KeyHint("↑↓ Enter", "select") : nil }
        ) { page, _ in page.select(by: -1) },
        Binding(.down) { page, _ in page.select(by: 1) },
        Binding(.enter) { page, _ in page.makeSelected() },
      ]),
  ])

  static let plans = KeyTable<StepperPage>([
    KeyTable.Row(
      "M", "The next memory model: sc, tso, c20.",
      [Binding("M", hint: { _ in KeyHint("M", "model") }) { page, _ in page.nextModel() }]),
    KeyTable.Row(
      "m",
      "The next memory ordering, also one that is too weak; of a litmus test the next of its four.",
      [
        Binding(
          "m", hint: { $0.hasOrderings ? KeyHint("m", "ordering") : nil }
        ) { page, _ in page.nextOrdering() }
      ]),
    KeyTable.Row(
      "v V", "The next variant of the scenario, or the one before.",
      [
        Binding("v", .tab, hint: { $0.plan.litmus == nil ? KeyHint("v", "variant") : nil }) {
          page, _ in
          page.changeVariant(by: 1)
        },
        Binding("V", .backTab) { page, _ in page.changeVariant(by: -1) },
      ]),
    KeyTable.Row(
      "+ -", "One worker more or fewer, 1 to 4.",
      [
        Binding("+", "=", hint: { $0.hasWorkers ? KeyHint("+ -", "workers") : nil }) { page, _ in
          page.changeWorkers(by: 1)
        },
        Binding("-", "_") { page, _ in page.changeWorkers(by: -1) },
      ]),
    KeyTable.Row(
      "[ ]", "One operation fewer or more for each of them, 1 to 4.",
      [
        Binding("[", hint: { $0.plan.litmus == nil ? KeyHint("[ ]", "operations") : nil }) {
          page, _ in
          page.changeOperations(by: -1)
        },
        Binding("]") { page, _ in page.changeOperations(by: 1) },
      ]),
  ])

  static let looking = KeyTable<StepperPage>([
    KeyTable.Row(
      "c l", "The code, with the line of each worker's next access; l: the next language.",
      [
        Binding("c", hint: { KeyHint("c", $0.showsCode ? "no code" : "code") }) { page, _ in
          page.wantsCode = !page.showsCode
          return .none
        },
        Binding(
          "l", hint: { _ in KeyHint("l", "language") }, when: { $0.showsCode }
        ) { page, _ in
          page.language = page.language.next()
          return .none
        },
      ]),
    KeyTable.Row(
      "PgUp PgDn", "Scroll the steps that were made, as the wheel does.",
      [
        Binding(.pageUp) { page, _ in page.scrollBy(max(1, page.layout.historyRows - 1)) },
        Binding(.pageDown) { page, _ in page.scrollBy(-max(1, page.layout.historyRows - 1)) },
        Binding(.end) { page, _ in page.scrollBy(-page.course.strides.count) },
      ]),
    KeyTable.Row(
      "Esc", "Back to where you came from.",
      [
        Binding(
          .escape, hint: { page in page.back == nil ? nil : KeyHint("Esc", "back") }
        ) { page, _ in page.leave() }
      ]),
    KeyTable.Row(
      "?", "",
      [
        Binding("?", "h", hint: { _ in KeyHint("?", "help") }) { page, _ in
          page.overlay = .help(firstLine: 0)
          return .none
        }
      ]),
  ])

  static let outcomeKeys = KeyTable<StepperPage>([
    KeyTable.Row(
      "↑ ↓", "",
      [
        Binding(.up, hint: { _ in KeyHint("↑↓", "select") }) { page, _ in page.selectOutcome(by: -1)
        },
        Binding(.down) { page, _ in page.selectOutcome(by: 1) },
        Binding(.pageUp) { page, _ in page.selectOutcome(by: -page.pageRows) },
        Binding(.pageDown) { page, _ in page.selectOutcome(by: page.pageRows) },
        Binding(.home) { page, _ in page.selectOutcome(by: -page.endings.count) },
        Binding(.end) { page, _ in page.selectOutcome(by: page.endings.count) },
      ]),
    KeyTable.Row(
      "Enter", "",
      [Binding(.enter, hint: { _ in KeyHint("Enter", "play") }) { page, _ in page.playOutcome() }]),
    KeyTable.Row("Esc", "", [closing("a")]),
  ])

  static let helpKeys = KeyTable<StepperPage>([
    KeyTable.Row(
      "↑ ↓", "",
      [
        Binding(.up, hint: { _ in KeyHint("↑↓", "scroll") }) { page, _ in page.scrollHelp(-1) },
        Binding(.down) { page, _ in page.scrollHelp(1) },
        Binding(.pageUp) { page, _ in page.scrollHelp(-page.pageRows) },
        Binding(" ", .pageDown) { page, _ in page.scrollHelp(page.pageRows) },
        Binding(.home) { page, _ in page.scrollHelp(-page.helpLines.count) },
        Binding(.end) { page, _ in page.scrollHelp(page.helpLines.count) },
      ]),
    KeyTable.Row("Esc", "", [closing("?", "h", .enter)]),
  ])

  /// What takes away what lies over the page.
  private static func closing(_ keys: Key...) -> Binding<StepperPage, Reaction> {
    Binding([.escape] + keys, hint: { _ in KeyHint("Esc", "close") }) { page, _ in
      page.overlay = nil
      return .none
    }
  }

  /// Whether there is another ordering.
  private var hasOrderings: Bool { plan.litmus != nil || plan.effectiveOrdering != nil }

  /// Whether there can be another number of workers.
  private var hasWorkers: Bool {
    plan.litmus == nil && Catalogue.variant(plan.id)?.onlyWorkers == nil
  }

  /// Whether a worker's next access may find more than one value.
  private var hasChoice: Bool { course.situation.workers.contains { $0.choices.count > 1 } }

  /// Shows the page behind again.
  private func leave() -> Reaction { back.map { .show($0) } ?? .quit }
}

extension StepperPage {
  /// Rows of what lies over the page.
  var pageRows: Int { max(1, frame.body.height - 4) }

  /// Scrolls the history towards its beginning, or, if negative, its end.
  @discardableResult
  mutating func scrollBy(_ rows: Int) -> Reaction {
    scroll = max(0, min(scroll + rows, course.strides.count - layout.historyRows))
    return .none
  }
}
