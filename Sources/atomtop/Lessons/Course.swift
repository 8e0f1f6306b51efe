import Dashboard

/// The lessons that are compiled in.
enum Course {
  /// Their names in teaching order: each builds on those before. A new lesson is one page in demos/
  /// and one word here.
  static let names = [
    "basics", "counter", "lost-update", "sharing-atomics", "compare-exchange", "max", "once", "ids",
    "overflow", "ordering", "spinlock", "sharing", "pair", "exclusive",
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

  /// The list of all lessons, with a sentence each.
  static func list() throws(Failure) -> String {
    var text = "The course, in order:\n\n"
    let width = names.map(\.columns).max() ?? 0
    for (index, name) in names.enumerated() {
      let (_, summary) = try LessonFile.reading(file(name)) { () throws(LessonMistake) in
        try LessonParser.head(LessonSource.lines(Array((Self.text(name) ?? "").utf8)))
      }
      let number = (index < 9 ? " " : "") + "\(index + 1)"
      let indent = String(repeating: " ", count: width + 6)
      let lines = TextWrap.lines(summary, width: 79 - indent.columns)
      text +=
        " \(number) \(name.padded(to: width))  " + lines.joined(separator: "\n" + indent) + "\n"
    }
    return text + """

      Start with: atomtop lesson \(names[0])
      In a terminal the lesson waits for you at every step; --plain prints it at once.
      Your own lesson: atomtop lesson my.md

      """
  }
}
