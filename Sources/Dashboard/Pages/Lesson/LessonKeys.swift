extension LessonPlayer {
  /// The keys that the bottom line shows, the most important first.
  private var hintedKeys: [Key] {
    isRunning ? [.escape, .left] : ["a", .right, .left, "r", .up]
  }

  /// What the keys do now, for the bottom line.
  var hints: [KeyHint] {
    if isHelpOpen { return [KeyHint("any key", "closes this")] }
    return hintedKeys.compactMap { Self.keys.hint($0, self) }
  }

  /// What stays however narrow the screen is.
  var lastingHints: [KeyHint] {
    [Self.keys.hint("?", self), KeyTable.quit.hint("q", self)].compactMap { $0 }
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
            .left, .pageUp, "\u{7F}", "\u{8}",
            hint: { $0.index > 0 || $0.isRunning ? KeyHint("←", "back") : nil }
          ) { page, _ in page.back() }
        ]),
      KeyTable.Row(
        "a b c d, 1-4", "Vote for an answer. Vote again to change your mind.",
        [
          Binding(
            "a", "b", "c", "d", "A", "B", "C", "D", "1", "2", "3", "4", hint: voteHint
          ) { page, press in page.vote(press.key) }
        ]),
      KeyTable.Row(
        "r", "Run the command of this step again. Every run is real, so results differ.",
        [Binding("r", hint: runHint) { page, _ in page.runAgain() }]),
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
        "Home", "Back to the first step.", [Binding(.home) { page, _ in page.leave(for: 0) }]),
      KeyTable.Row(
        "?", "",
        [
          Binding("?", "h", hint: { _ in KeyHint("?", "help") }) { page, _ in
            page.isHelpOpen = true
            return .none
          }
        ]),
    ] + KeyTable.quit.rows)

  // MARK: Hints

  private static func forwardHint(_ page: LessonPlayer) -> KeyHint? {
    guard case .end(let next) = page.step.kind else { return KeyHint("→", "next") }
    return next.map { _ in KeyHint("Enter", "next lesson") }
  }

  private static func voteHint(_ page: LessonPlayer) -> KeyHint? {
    guard case .question(let prediction) = page.step.kind, page.votes[page.index] == nil else {
      return nil
    }
    return KeyHint("a-\(Prediction.letter(prediction.answers.count - 1))", "vote")
  }

  private static func runHint(_ page: LessonPlayer) -> KeyHint? {
    if case .run = page.step.kind { KeyHint("r", "run again") } else { nil }
  }

  private static func scrollHint(_ page: LessonPlayer) -> KeyHint? {
    let isLong = LessonView.lines(page).count > LessonView.rows(page)
    return isLong ? KeyHint("↑↓", "scroll") : nil
  }
}
