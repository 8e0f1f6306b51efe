/// Running text as lines.
struct LessonText {
  let width: Int
  var language = Language.swift
  /// Whether answers to exercises show.
  var showsAnswers = false

  func lines(_ blocks: [LessonBlock]) -> [StyledLine] {
    var lines: [StyledLine] = []
    var isInList = false
    for block in blocks {
      let isItem = if case .item = block { true } else { false }
      if !lines.isEmpty, !(isInList && isItem) { lines.append(StyledLine()) }
      isInList = isItem
      lines += self.lines(block)
    }
    return lines
  }

  private func lines(_ block: LessonBlock) -> [StyledLine] {
    switch block {
    case .paragraph(let text): StyledLine.wrapped(text, width: width)
    case .item(let text, let mark):
      Self.hanging(mark == "-" || mark == "*" ? "·" : mark, text, width: width)
    case .code(let code): Self.code(code)
    case .listing(let code):
      [StyledLine("    " + code.title(in: language), .faint)]
        + Self.code(code.version(in: language).lines)
    case .answer(let blocks):
      showsAnswers
        ? [StyledLine("Answer", .heading), StyledLine()] + lines(blocks)
        : [StyledLine("Press s to show the answer.", Style(.accent))]
    case .prediction, .run: []
    }
  }

  private static func code(_ lines: [String]) -> [StyledLine] {
    lines.map { StyledLine("    " + $0, Style(.accent)) }
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
