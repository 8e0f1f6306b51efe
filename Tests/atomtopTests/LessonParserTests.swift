import Contention
import Dashboard
import Foundation
import TestSupport
import Testing

@testable import atomtop

@Suite("Lesson parser")
struct LessonParserTests {
  private func lesson(_ text: String) throws(LessonMistake) -> Lesson {
    try LessonParser.lesson(
      LessonSource.lines(Array(text.utf8)), reader: CommandOfLesson.work)
  }

  @Test("a page becomes title, summary and sections")
  func wholePage() throws {
    let text = """
      # A title

      What it is
      about.

      ## First

      Words that
      go on.

      - an item
        that goes on
      - another
      1. counted

      ### A small heading

      | a | b |
      | - | - |

          indented

      ````swift
      let fence = "```"
      ````

      ```predict
      What
      is it?

      - [ ] this
        Because
        not.
      - [x] that
      ```

      ## Second

      ```atomtop

      atomtop run -s counter --threads 2 --ops 10
      ```
      """
    let lesson = try lesson(text)
    #expect(lesson.title == "A title" && lesson.summary == "What it is about.")
    #expect(lesson.sections.map(\.heading) == ["A title", "First", "Second"])
    #expect(
      lesson.sections[1].blocks == [
        .paragraph("Words that go on."), .item("an item that goes on", mark: "-"),
        .item("another", mark: "-"), .item("counted", mark: "1."),
        .paragraph("**A small heading**"), .code(["| a | b |", "| - | - |"]), .code(["indented"]),
        .code(["let fence = \"```\""]),
        .prediction(
          Prediction(
            question: "What is it?",
            answers: [
              Prediction.Answer("this", explanation: "Because not."), Prediction.Answer("that"),
            ], right: 1)),
      ])
    var plan = Plan(scenarios: ["counter"], threads: 2)
    plan.limit = .operations(10)
    let command = "atomtop run -s counter --threads 2 --ops 10"
    #expect(lesson.runs == [LessonRun(command: command, work: .measure(plan))])
  }

  @Test("the example for people who write their own lesson is right")
  func example() throws {
    let file = Program.sources.appending(path: "demos/README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(readme.range(of: "````markdown\n"))
    let rest = readme[start.upperBound...]
    let end = try #require(rest.range(of: "\n````"))
    let lesson = try lesson(String(rest[..<end.lowerBound]))
    #expect(lesson.runs.count == 1)
  }

  @Test("line breaks of any system, a byte order mark and tabs are fine")
  func otherEditors() throws {
    let lines = try LessonSource.lines(Array("\u{FEFF}# T\r\n\r\nS.\r\n\r\n## A\r\n\ta\n".utf8))
    #expect(lines == ["# T", "", "S.", "", "## A", "        a", ""])
  }

  @Test("a walkthrough can be a lesson's run")
  func walkthrough() throws {
    let lesson = try lesson("# T\n\nS.\n\n## A\n\n```atomtop\natomtop walkthrough basics\n```\n")
    #expect(lesson.runs.map(\.work) == [.walkthrough("basics")])
  }

  /// A broken page, the line of the mistake, and words of the reason.
  struct Broken: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let line: Int
    let reason: String

    init(_ name: String, _ text: String, _ line: Int, _ reason: String) {
      self.init(name, Array(text.utf8), line, reason)
    }

    init(_ name: String, _ bytes: [UInt8], _ line: Int, _ reason: String) {
      (self.name, self.bytes, self.line, self.reason) = (name, bytes, line, reason)
    }

    /// A page that is right but for the block at its line 7.
    static func block(
      _ name: String, _ block: String, _ line: Int, _ reason: String
    ) -> Broken {
      Broken(name, "# T\n\nS.\n\n## A\n\n\(block)\n", line, reason)
    }

    static func command(_ command: String, _ reason: String) -> Broken {
      block(command, "```atomtop\n\(command)\n```", 8, reason)
    }

    var testDescription: String { name }
  }

  static let broken = [
    Broken("empty", "", 1, "empty"),
    Broken("blank", "\n \n\n", 1, "empty"),
    Broken("no title", "hello\n", 1, "expected the title"),
    Broken("an empty title", "\n# \n", 2, "expected the title"),
    Broken("no summary", "# T\n\n## A\n\nx\n", 3, "expected a sentence under the title"),
    Broken("no section", "# T\n\nS.\n", 4, "no section"),
    Broken("an empty heading", "# T\n\nS.\n\n##\n\nx\n", 5, "expected a heading"),
    Broken("an empty section", "# T\n\nS.\n\n## A\n\n## B\n\nx\n", 5, "nothing stands under"),
    Broken("a second title", "# T\n\nS.\n\n## A\n\n# B\n", 7, "a second title"),
    Broken("not UTF-8", Array("# T\n\nS.\n\n## A\n\n".utf8) + [0xFF, 0x0A], 7, "not UTF-8"),
    Broken("a cut character", Array("# T\n\nS. ".utf8) + [0xC3], 3, "not UTF-8"),
    Broken("an escape sequence", "# T\n\nS.\u{1B}[2J\n", 3, "control character U+001B"),
    Broken("a NUL", "# T\n\nS.\0\n", 3, "control character U+0000"),
    Broken("a turned direction", "# T\n\nS.\u{202E}\n", 3, "control character U+202E"),
    Broken("a hidden blank", "# T\n\nS.\u{200B}\n", 3, "control character U+200B"),
    Broken("10 MB", [UInt8](repeating: 0x61, count: 10_000_000), 1, "larger than 1 MiB"),
    .block("an unclosed fence", "```atomtop\natomtop run\n", 7, "this fence is never closed"),
    .block("a fence closed by too little", "````\n```\n", 7, "a line of ````"),
    .block("a slip", "```predikt\nQ?\n```", 7, "did you mean 'predict'?"),
    .block("no command", "```atomtop\n\n```", 7, "no command"),
    .block("two commands", "```atomtop\natomtop run\natomtop run\n```", 9, "a second command"),
    .block("no question", "```predict\n- [x] a\n- [ ] b\n```", 7, "no question"),
    .block("no answers", "```predict\nQ?\n```", 7, "0 answers"),
    .block("one answer", "```predict\nQ?\n- [x] a\n```", 7, "1 answers; a question has 2 to 4"),
    .block(
      "five answers", "```predict\nQ?\n- [x] a\n- [ ] b\n- [ ] c\n- [ ] d\n- [ ] e\n```", 7,
      "5 answers"),
    .block("no right answer", "```predict\nQ?\n- [ ] a\n- [ ] b\n```", 7, "no right answer"),
    .block(
      "two right answers", "```predict\nQ?\n- [x] a\n- [X] b\n```", 10, "a second right answer"),
    .block("an answer without words", "```predict\nQ?\n- [x]\n- [ ] b\n```", 9, "no words"),
    .block("an answer without a box", "```predict\nQ?\n- a\n- [x] b\n```", 9, "expected '- [ ] '"),
    .command("atomtop run -s countr", "did you mean 'counter'?"),
    .command("atomtop run --threads 0", "--threads '0'"),
    .command("atomtop run --bogus", "unknown option '--bogus'"),
    .command("atomtop run --ops 1 --duration 1", "cannot be combined"),
    .command("atomtop run --output x.json", "a lesson writes no files"),
    .command("atomtop run --format json", "shows its outcomes itself"),
    .command("atomtop run --fps 3", "an option of the dashboard"),
    .command("atomtop runn", "there is no such command"),
    .command("atomtop walkthrough basix", "did you mean 'basics'?"),
    .command("atomtop walkthrough", "name the walkthrough"),
    .command("atomtop lesson counter", "a lesson can perform"),
    .command("atomtop --help", "a lesson can perform"),
    .command("atomtop", "a lesson can perform"),
    .command("rm -rf x", "only atomtop"),
  ]

  @Test("a mistake is told with its line and a reason", arguments: broken)
  func mistakes(_ test: Broken) {
    let mistake = #expect(throws: LessonMistake.self) {
      try LessonParser.lesson(LessonSource.lines(test.bytes), reader: CommandOfLesson.work)
    }
    #expect(mistake?.line == test.line, "\(mistake?.reason ?? "")")
    #expect(mistake?.reason.contains(test.reason) == true, "\(mistake?.reason ?? "")")
  }

  @Test("atomtop lesson says file, line and reason, shows nothing, and exits 65", arguments: broken)
  func fromTheBinary(_ test: Broken) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).md")
    try Data(test.bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let outcome = try Outcome.of(["lesson", file.path])
    #expect(outcome.ending == .exit(65))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("atomtop: \(file.path):\(test.line): "))
    #expect(outcome.errors.contains(test.reason))
    #expect(outcome.errors.filter { $0 == "\n" }.count == 1)
  }
}
