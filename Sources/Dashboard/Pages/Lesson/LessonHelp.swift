/// Every key of a lesson in a sentence.
enum LessonHelp {
  private static let termWidth = 15

  static func draw(in area: Area, on grid: inout Grid) {
    let inner = Box.draw("Keys of a lesson", in: area, on: &grid).inset(rows: 0)
    var row = inner.row
    for (term, text) in LessonPlayer.keys.explanations {
      grid.put(term, row: row, column: inner.column, .heading, in: inner)
      for line in TextWrap.lines(text, width: max(12, inner.width - termWidth)) {
        grid.put(line, row: row, column: inner.column + termWidth, in: inner)
        row += 1
      }
    }
  }
}
