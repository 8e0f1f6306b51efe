import Dashboard

/// Reads a lesson. demos/README.md describes the format for people who write their own.
///
/// It reads all of it or throws: nobody is ever shown half a lesson.
struct LessonParser {
  private let lines: [String]
  private let reader: LessonCommand.Reader
  /// The line that is read next, from 0.
  private var next = 0

  /// The lesson that `lines` hold, whose commands `reader` understands.
  static func lesson(
    _ lines: [String], reader: @escaping LessonCommand.Reader
  ) throws(LessonMistake) -> Lesson {
    var parser = LessonParser(lines, reader)
    return try parser.lesson()
  }

  /// The title of the lesson. Looks at nothing else.
  static func title(_ lines: [String]) throws(LessonMistake) -> String {
    var parser = LessonParser(lines) { _ throws(Failure) in throw .usage("no command stands here") }
    return try parser.title()
  }

  private init(_ lines: [String], _ reader: @escaping LessonCommand.Reader) {
    self.lines = lines
    self.reader = reader
  }

  private mutating func lesson() throws(LessonMistake) -> Lesson {
    let title = try title()
    let start = next
    let summary = try summary()
    next = start
    var sections = [LessonSection(heading: title, blocks: try blocks())]
    while next < lines.count { sections.append(try section()) }
    guard sections.count > 1 else {
      throw LessonMistake(lines.count, "no section; at least one must follow: '## ' and a heading")
    }
    return Lesson(title: title, summary: summary, sections: sections)
  }

  // MARK: Headings

  private mutating func title() throws(LessonMistake) -> String {
    skipBlankLines()
    guard let title = heading(1) else {
      throw LessonMistake(next + 1, "expected the title of the lesson, '# ' and a few words")
    }
    next += 1
    return title
  }

  private mutating func summary() throws(LessonMistake) -> String {
    skipBlankLines()
    let line = next + 1
    guard next < lines.count, startsParagraph(lines[next]) else {
      throw LessonMistake(
        line, "expected a sentence under the title that says what the lesson is about")
    }
    return paragraph()
  }

  private mutating func section() throws(LessonMistake) -> LessonSection {
    let line = next + 1
    guard let heading = heading(2) else {
      throw LessonMistake(line, "expected a heading: '## ' and a few words")
    }
    next += 1
    let blocks = try blocks()
    guard !blocks.isEmpty else { throw LessonMistake(line, "nothing stands under this heading") }
    return LessonSection(heading: heading, blocks: blocks)
  }

  /// The text of a heading of this level, if the next line is one.
  private func heading(_ level: Int) -> String? {
    guard next < lines.count else { return nil }
    let mark = String(repeating: "#", count: level) + " "
    guard lines[next].hasPrefix(mark) else { return nil }
    let text = String(lines[next].dropFirst(mark.count)).trimmed
    return text.isEmpty ? nil : text
  }

  /// Whether a line starts a section, or a second title, or tries to.
  private static func isHeading(_ line: String) -> Bool {
    ["#", "##"].contains { line == $0 || line.hasPrefix($0 + " ") }
  }

  // MARK: Blocks

  /// Everything up to the next section.
  private mutating func blocks() throws(LessonMistake) -> [LessonBlock] {
    var blocks: [LessonBlock] = []
    while true {
      skipBlankLines()
      guard next < lines.count, !lines[next].hasPrefix("##") || lines[next].hasPrefix("###") else {
        return blocks
      }
      if Self.isHeading(lines[next]) {
        throw LessonMistake(next + 1, "a second title; sections start with '## ' and a heading")
      }
      blocks.append(try block())
    }
  }

  private mutating func block() throws(LessonMistake) -> LessonBlock {
    let line = lines[next]
    if let fence = Fence(line) { return try fenced(fence) }
    if line.trimmed == "### Answer" { return try answer() }
    if line.hasPrefix("### ") {
      next += 1
      return .paragraph("**" + String(line.dropFirst(4)).trimmed + "**")
    }
    if line.hasPrefix("|") || line.hasPrefix("    ") { return .code(verbatim()) }
    if let mark = listMark(line) { return .item(item(mark), mark: mark) }
    return .paragraph(paragraph())
  }

  /// The answer to an exercise: everything up to the next section. It is hidden until it is asked for, so
  /// nothing in it may want to be a step.
  private mutating func answer() throws(LessonMistake) -> LessonBlock {
    let line = next + 1
    next += 1
    let blocks = try blocks()
    guard !blocks.isEmpty else { throw LessonMistake(line, "nothing stands under this heading") }
    let isText = blocks.allSatisfy { block in
      switch block {
      case .paragraph, .item, .code, .listing: true
      case .prediction, .run, .answer: false
      }
    }
    guard isText else {
      throw LessonMistake(
        line, "an answer ends its section and is text only; a question or a run comes before it")
    }
    return .answer(blocks)
  }

  /// Tables and indented lines stay as they are.
  private mutating func verbatim() -> [String] {
    let isTable = lines[next].hasPrefix("|")
    var kept: [String] = []
    while next < lines.count, lines[next].hasPrefix(isTable ? "|" : "    ") {
      kept.append(isTable ? lines[next] : String(lines[next].dropFirst(4)))
      next += 1
    }
    return kept
  }

  private mutating func paragraph() -> String {
    var words = [lines[next].trimmed]
    next += 1
    while next < lines.count, startsParagraph(lines[next]) {
      words.append(lines[next].trimmed)
      next += 1
    }
    return words.joined(separator: " ")
  }

  /// One item, with the lines that continue it.
  private mutating func item(_ mark: String) -> String {
    var words = [String(lines[next].drop { $0 == " " }.dropFirst(mark.count)).trimmed]
    next += 1
    while next < lines.count, !lines[next].isBlank, listMark(lines[next]) == nil,
      Fence(lines[next]) == nil, !lines[next].hasPrefix("#")
    {
      words.append(lines[next].trimmed)
      next += 1
    }
    return words.joined(separator: " ")
  }

  private func startsParagraph(_ line: String) -> Bool {
    !line.isBlank && Fence(line) == nil && !line.hasPrefix("#") && !line.hasPrefix("|")
      && listMark(line) == nil
  }

  /// "-" or "1." if the line is an item of a list.
  private func listMark(_ line: String) -> String? {
    let text = line.drop { $0 == " " }
    if text.hasPrefix("- ") || text.hasPrefix("* ") { return String(text.prefix(1)) }
    let digits = text.prefix { $0.isASCII && $0.isWholeNumber }
    guard !digits.isEmpty, digits.count < 4, text.dropFirst(digits.count).hasPrefix(". ") else {
      return nil
    }
    return digits + "."
  }

  private mutating func skipBlankLines() {
    while next < lines.count, lines[next].isBlank { next += 1 }
  }

  // MARK: Fences

  /// A fenced block: a run, a question, or code, of which versions in other languages may follow.
  private mutating func fenced(_ fence: Fence) throws(LessonMistake) -> LessonBlock {
    let opening = next + 1
    let inside = try contents(of: fence)
    switch fence.word {
    case "atomtop":
      return .run(try LessonCommand.run(inside, firstLine: opening + 1, reader: reader))
    case "predict":
      return .prediction(
        try PredictionParser.prediction(inside, about: fence.rest, firstLine: opening + 1))
    default:
      if let near = fence.nearMiss {
        throw LessonMistake(opening, "'\(fence.kind)' means nothing; did you mean '\(near)'?")
      }
      guard let language = fence.language else { return .code(inside) }
      var versions = [LessonCode.Version(language, inside)]
      while let other = nextVersion(beside: versions) {
        versions.append(LessonCode.Version(other.language, try contents(of: other.fence)))
      }
      return versions.count > 1 ? .listing(LessonCode(versions)) : .code(inside)
    }
  }

  /// The fence that comes next, if it is code in a language that `versions` do not have. Then it is the
  /// next line.
  private mutating func nextVersion(
    beside versions: [LessonCode.Version]
  ) -> (fence: Fence, language: Language)? {
    guard let place = lines[next...].firstIndex(where: { !$0.isBlank }),
      let fence = Fence(lines[place]), let language = fence.language,
      !versions.contains(where: { $0.language == language })
    else { return nil }
    next = place
    return (fence, language)
  }

  /// What stands between this fence and the next.
  private mutating func contents(of fence: Fence) throws(LessonMistake) -> [String] {
    let opening = next + 1
    next += 1
    var inside: [String] = []
    while next < lines.count, !fence.isClosed(by: lines[next]) {
      inside.append(lines[next])
      next += 1
    }
    guard next < lines.count else {
      throw LessonMistake(
        opening, "this fence is never closed; end it with a line of \(fence.marks)")
    }
    next += 1
    return inside
  }
}
