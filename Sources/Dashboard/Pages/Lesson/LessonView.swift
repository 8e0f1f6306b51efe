import Contention

/// The step that shows, as lines: text, a question, or the outcome of a run.
struct LessonView {
  /// Columns that running text takes at most: longer lines are hard to read.
  private static let widest = 84
  /// Blank columns at either side.
  static let margin = 2

  /// Lines that show at once.
  static func rows(_ player: LessonPlayer) -> Int {
    max(1, Frame(player.size).body.height - 1)
  }

  /// Columns for text.
  static func width(_ player: LessonPlayer) -> Int {
    max(10, min(player.size.width - 2 * margin, widest))
  }

  /// All lines of the step.
  static func lines(_ player: LessonPlayer) -> [StyledLine] {
    let width = width(player)
    let text = LessonText(
      width: width, language: player.display.language,
      showsAnswers: player.shownAnswers.contains(player.index))
    switch player.step.kind {
    case .opening(let blocks):
      return LessonEnds(player: player, width: width).opening(text.lines(blocks))
    case .text(let blocks): return text.lines(blocks)
    case .question(let prediction):
      return QuestionText(prediction: prediction, ballot: player.ballot, width: width)
        .lines(isRevealed: player.isRevealed(player.index))
    case .run(let run, let question): return OutcomeText(player: player).lines(run, question)
    case .end(let next): return LessonEnds(player: player, width: width).end(next)
    }
  }

  /// Draws the lines from the first that shows.
  static func draw(_ player: LessonPlayer, in body: Area, on grid: inout Grid) {
    var area = body
    _ = area.takeTop(1)
    let lines = lines(player)
    let column = area.column + margin
    for (row, line) in lines.dropFirst(player.scroll).prefix(area.height).enumerated() {
      line.draw(row: area.row + row, column: column, in: area, on: &grid)
      let isSelected = line.cells.first?.scalar == "▸"
      if row == 0 || isSelected { grid.cursor = Grid.Position(row: area.row + row, column: column) }
    }
  }

  /// Lines below those that show.
  static func linesBelow(_ player: LessonPlayer) -> Int {
    max(0, lines(player).count - player.scroll - rows(player))
  }
}
