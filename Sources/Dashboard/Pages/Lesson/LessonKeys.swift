/// What the keys do now, for the bottom line.
struct LessonKeys {
  let player: LessonPlayer

  var hints: [KeyHint] {
    if player.isHelpOpen { return [KeyHint("any key", "closes this")] }
    if player.isRunning { return [KeyHint("Esc", "stop"), KeyHint("←", "back")] }
    var hints: [KeyHint] = []
    switch player.step.kind {
    case .question(let prediction) where player.votes[player.index] == nil:
      let last = Prediction.letter(prediction.answers.count - 1)
      hints = [KeyHint("a-\(last)", "vote"), KeyHint("→", "next")]
    case .end(next: .some): hints = [KeyHint("Enter", "next lesson")]
    case .end(next: nil): break
    case .text, .question, .run: hints = [KeyHint("→", "next")]
    }
    if player.index > 0 { hints.append(KeyHint("←", "back")) }
    if case .run = player.step.kind { hints.append(KeyHint("r", "run again")) }
    if LessonView.lines(player).count > LessonView.rows(player) {
      hints.append(KeyHint("↑↓", "scroll"))
    }
    return hints
  }

  /// What stays however narrow the screen is.
  var always: [KeyHint] { [KeyHint("?", "help"), KeyHint("q", "quit")] }
}

/// Every key of a lesson in a sentence.
enum LessonHelp {
  private static let entries = [
    ("→ Space Enter", "Go on. A long step scrolls first. Page Down does it as well."),
    ("← Page Up", "Go back."),
    ("a b c d, 1-4", "Vote for an answer. Vote again to change your mind."),
    ("r", "Run the command of this step again. Every run is real, so results differ."),
    ("Esc", "Stop a run."),
    ("↑ ↓", "Scroll a long step."),
    ("Home", "Back to the first step."),
    ("q Ctrl-C", "Quit."),
  ]

  static func draw(in area: Area, on grid: inout Grid) {
    let inner = Box.draw("Keys of a lesson", in: area, on: &grid).inset(rows: 0)
    let termWidth = 15
    var row = inner.row
    for (term, text) in entries {
      grid.put(term, row: row, column: inner.column, .heading, in: inner)
      for line in TextWrap.lines(text, width: max(12, inner.width - termWidth)) {
        grid.put(line, row: row, column: inner.column + termWidth, in: inner)
        row += 1
      }
    }
  }
}
