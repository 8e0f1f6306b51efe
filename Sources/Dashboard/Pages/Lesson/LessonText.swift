/// Running text as lines.
enum LessonText {
  static func lines(_ blocks: [LessonBlock], width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    var isInList = false
    for block in blocks {
      let isItem = if case .item = block { true } else { false }
      if !lines.isEmpty, !(isInList && isItem) { lines.append(StyledLine()) }
      isInList = isItem
      switch block {
      case .paragraph(let text): lines += StyledLine.wrapped(text, width: width)
      case .item(let text, let mark):
        lines += hanging(mark == "-" || mark == "*" ? "·" : mark, text, width: width)
      case .code(let code): lines += code.map { StyledLine("    " + $0, Style(.accent)) }
      case .prediction, .run: break
      }
    }
    return lines
  }

  /// `text` beside `mark`, all its lines starting in the same column.
  static func hanging(
    _ mark: String, _ text: String, markStyle: Style = Style(.accent), _ style: Style = .plain,
    width: Int
  ) -> [StyledLine] {
    let indent = mark.columns + 1
    return StyledLine.wrapped(text, style, width: max(8, width - indent)).enumerated().map {
      index, line in
      let start = index == 0 ? mark + " " : String(repeating: " ", count: indent)
      return StyledLine(start, markStyle) + line
    }
  }
}
