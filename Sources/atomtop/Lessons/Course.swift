import Dashboard

/// The lessons that are compiled in.
enum Course {
  /// Their names in teaching order: each builds on those before. A new lesson is one page in demos/
  /// and one word here.
  static let names = [
    "basics", "counter", "lost-update", "sharing-atomics", "compare-exchange", "interleavings",
    "max", "fetch", "once", "ids", "overflow", "ordering", "spinlock", "scaling",
    "acquire-release", "store-buffer", "sharing", "pair", "exclusive",
  ]

  /// A page's file in the project, as messages about a mistake in it name it.
  static func file(_ name: String) -> String { "demos/\(name).md" }

  /// The text of a page.
  static func text(_ name: String) -> String? { Demos.files["\(name).md"] }

  /// The name of the lesson after this one.
  static func name(after name: String) -> String? {
    guard let index = names.firstIndex(of: name), index + 1 < names.count else { return nil }
    return names[index + 1]
  }

  /// The name of the lesson with this number in the list; nil if `text` is no number.
  static func name(numbered text: String) throws(Failure) -> String? {
    guard text.allSatisfy({ $0.isASCII && $0.isWholeNumber }), !text.isEmpty else { return nil }
    return names[try OptionText("lesson", text).number(in: 1...names.count) - 1]
  }

  /// The list of all lessons, a line each.
  static func list() throws(Failure) -> String {
    let width = names.map(\.columns).max() ?? 0
    var lines: [String] = []
    for (index, name) in names.enumerated() {
      let title = try LessonFile.reading(file(name)) { () throws(LessonMistake) in
        try LessonParser.title(LessonSource.lines(Array((Self.text(name) ?? "").utf8)))
      }
      let number = (index < 9 ? " " : "") + "\(index + 1)"
      lines.append(" \(number) \(name.padded(to: width))  \(title)\n")
    }
    return """
      The course, in order:
      \(lines.joined())\
      Start with: atomtop lesson 1, or its name. Your own: atomtop lesson my.md
      --plain prints it at once; --language rust (typescript, c11): code in that one.

      """
  }
}
