extension LessonPlayer {
  /// The keys that the bottom line shows, the most important first.
  private var hintedKeys: [Key] {
    isRunning
      ? [.escape, .left, "P"] : ["a", "1", "s", "x", .right, .left, "r", "l", .up, "P"]
  }

  /// What the keys do now, for the bottom line.
  var hints: [KeyHint] {
    if isHelpOpen { return [KeyHint("any other key", "closes this")] }
    return hintedKeys.compactMap { Self.keys.hint($0, self) }
  }

  /// What stays however narrow the screen is.
  var lastingHints: [KeyHint] {
    [isHelpOpen ? nil : Self.keys.hint("?", self), KeyTable.quit.hint("q", self)].compactMap { $0 }
  }

  static let keys = KeyTable<LessonPlayer>(
    [
      KeyTable.Row(
        "→ Space Enter",
        "Go on. A long step scrolls first. Page Down does it as well.",
        // Page keys are what a presenter's remote control sends.
        [Binding(.right, .enter, " ", .pageDown, hint: forwardHint) { page, _ in page.forward() }]),
      KeyTable.Row(
        "← Page Up", "Go back.",
        [
          Binding(
            .left, .pageUp,
            hint: { $0.index > 0 || $0.isRunning ? KeyHint("←", "back") : nil }
          ) { page, _ in page.back() },
          Binding(.backspace, when: { !$0.canTakeBack }) { page, _ in page.back() },
        ]),
      KeyTable.Row(
        "a b c d", "Vote for an answer. Another letter changes your mind.",
        [
          Binding("a", "b", "c", "d", "A", "B", "C", "D", hint: voteHint) { page, press in
            page.vote(press.key)
          }
        ]),
      KeyTable.Row(
        "0-9 Backspace",
        "The hands that went up for that answer, up to 999; Backspace takes a digit back.",
        [
          Binding("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", hint: handsHint) {
            page, press in page.count(press.key.number ?? 0)
          },
          Binding(.backspace, when: { $0.canTakeBack }) { page, _ in
            page.ballots[page.index]?.takeBack()
            return .none
          },
        ]),
      KeyTable.Row(
        "s", "Show the answer to an exercise, or hide it.",
        [Binding("s", "S", hint: answerHint) { page, _ in page.toggleAnswer() }]),
      KeyTable.Row(
        "l", "Code in the next language: Swift, Rust, TypeScript, C11.",
        [Binding("l", "L", hint: languageHint) { page, _ in page.changeLanguage() }]),
      KeyTable.Row(
        "r", "Run the command of this step again. Every run is real, so results differ.",
        [Binding("r", hint: runHint) { page, _ in page.runAgain() }]),
      KeyTable.Row(
        "x", "Make the steps yourself, on a page of its own. Esc leads back.",
        [Binding("x", "X", hint: stepHint) { page, _ in page.openStepper() }]),
      KeyTable.Row(
        "Esc", "Stop a run.",
        [Binding(.escape, hint: { _ in KeyHint("Esc", "stop") }) { page, _ in page.stop() }]),
      KeyTable.Row(
        "↑ ↓", "Scroll a long step.",
        [
          Binding(.up, hint: scrollHint) { page, _ in page.scrollBy(-1) },
          Binding(.down) { page, _ in page.scrollBy(1) },
        ]),
      KeyTable.Row(
        "R", "Forget all votes and outcomes, for the next class.",
        [Binding("R") { page, _ in page.startOver() }]),
      KeyTable.Row(
        "Home", "Back to the first step.", [Binding(.home) { page, _ in page.leave(for: 0) }]),
      KeyTable.Row(
        "?", "",
        [
          Binding("?", "h", hint: { _ in KeyHint("?", "help") }) { page, _ in
            page.isHelpOpen = true
            return .none
          }
        ]),
    ] + KeyTable.printing.rows + KeyTable.quit.rows)

  // MARK: Hints

  private static func forwardHint(_ page: LessonPlayer) -> KeyHint? {
    guard case .end(let next) = page.step.kind else { return KeyHint("→", "next") }
    return next.map { _ in KeyHint("Enter", "next lesson") }
  }

  private static func voteHint(_ page: LessonPlayer) -> KeyHint? {
    guard let question = page.question, !page.isRevealed(page.index) else { return nil }
    return KeyHint("a-\(Prediction.letter(question.answers.count - 1))", "vote")
  }

  private static func handsHint(_ page: LessonPlayer) -> KeyHint? {
    guard page.question != nil, page.ballot.selected != nil, !page.isRevealed(page.index)
    else { return nil }
    return KeyHint("0-9", "hands")
  }

  private static func answerHint(_ page: LessonPlayer) -> KeyHint? {
    guard page.hasAnswer else { return nil }
    return KeyHint("s", page.shownAnswers.contains(page.index) ? "hide answer" : "answer")
  }

  private static func languageHint(_ page: LessonPlayer) -> KeyHint? {
    page.hasLanguages
      ? KeyHint("l", page.display.language.next(among: Language.written).title) : nil
  }

  private static func runHint(_ page: LessonPlayer) -> KeyHint? {
    guard case .run(let run, _) = page.step.kind else { return nil }
    if case .step = run.work { return nil }
    return KeyHint("r", "run again")
  }

  private static func stepHint(_ page: LessonPlayer) -> KeyHint? {
    page.stepped == nil ? nil : KeyHint("x", "step by step")
  }

  private static func scrollHint(_ page: LessonPlayer) -> KeyHint? {
    let isLong = LessonView.lines(page).count > LessonView.rows(page)
    return isLong ? KeyHint("↑↓", "scroll") : nil
  }
}
