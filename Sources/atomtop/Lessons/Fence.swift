import Dashboard

/// The line that opens a fenced block.
struct Fence {
  /// The backticks.
  let marks: String
  /// What stands after them: "atomtop", "predict", a language, or nothing.
  let kind: String

  /// Reads a line; nil if it opens no block.
  init?(_ line: String) {
    let text = line.trimmed
    let marks = text.prefix { $0 == "`" }
    // Backticks later on the line make it code within text.
    guard marks.count >= 3, !text.dropFirst(marks.count).contains("`") else { return nil }
    self.marks = String(marks)
    kind = String(text.dropFirst(marks.count)).trimmed
  }

  /// The first word after the backticks.
  var word: String { String(kind.prefix { $0 != " " }) }

  /// What follows that word.
  var rest: String { String(kind.dropFirst(word.count)).trimmed }

  /// The language, if it is one that lessons can show.
  var language: Language? {
    let names: [String: Language] = [
      "swift": .swift, "rust": .rust, "typescript": .typescript, "ts": .typescript, "c": .c11,
      "c11": .c11,
    ]
    return names[kind]
  }

  /// Whether `line` ends the block.
  func isClosed(by line: String) -> Bool {
    let text = line.trimmed
    return text.count >= marks.count && text.allSatisfy { $0 == "`" }
  }

  /// A kind that means something to lessons, where another word for it was probably a slip.
  var nearMiss: String? {
    let kinds = ["atomtop", "predict"]
    guard word.count >= 4, !kinds.contains(word) else { return nil }
    return Nearest.name(to: word, among: kinds)
  }
}
