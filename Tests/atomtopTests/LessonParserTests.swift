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

  @Test(
    "adjacent fences in several languages are one piece of code; a lone one, or a second in the same, is not"
  )
  func languages() throws {
    func blocks(_ text: String) throws -> [LessonBlock] {
      try lesson("# T\n\nS.\n\n## A\n\n\(text)\n").sections[1].blocks
    }
    let four = "```swift\ns\n```\n\n```rust\nr\n```\n```typescript\nt\n\nu\n```\n\n\n```c\nc\n```"
    let code = LessonCode([
      LessonCode.Version(.swift, ["s"]), LessonCode.Version(.rust, ["r"]),
      LessonCode.Version(.typescript, ["t", "", "u"]), LessonCode.Version(.c11, ["c"]),
    ])
    #expect(try blocks(four) == [.listing(code)])
    #expect(try blocks("```rust\nr\n```") == [.code(["r"])])
    #expect(try blocks("```rust\nr\n```\n```rust\nq\n```") == [.code(["r"]), .code(["q"])])
    #expect(
      try blocks("```rust\nr\n```\n\nText.\n\n```c\nc\n```")
        == [.code(["r"]), .paragraph("Text."), .code(["c"])])
    #expect(try blocks("```\nx\n```\n```c\nc\n```") == [.code(["x"]), .code(["c"])])
    #expect(try blocks("```python\nx\n```") == [.code(["x"])])
  }

  @Test("an answer is everything from its heading to the next section")
  func answers() throws {
    let lesson = try lesson(
      "# T\n\nS.\n\n## A\n\nHow?\n\n### Answer\n\nSo.\n\n- thus\n\n## B\n\nText.\n")
    #expect(
      lesson.sections[1].blocks == [
        .paragraph("How?"), .answer([.paragraph("So."), .item("thus", mark: "-")]),
      ])
    #expect(lesson.sections[2].blocks == [.paragraph("Text.")])
  }

  @Test("a question may say which variant is the slower one")
  func expectation() throws {
    let lesson = try lesson(
      "# T\n\nS.\n\n## A\n\n```predict one-line < own-line\nQ?\n- [x] a\n- [ ] b\n```\n")
    guard case .prediction(let prediction) = lesson.sections[1].blocks[0] else {
      Issue.record("no question")
      return
    }
    #expect(
      prediction.expectation == Prediction.Expectation(slower: "one-line", faster: "own-line"))
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

  @Test("a lesson can explore, and let somebody step through a variant")
  func explore() throws {
    func work(_ command: String) throws -> [LessonRun.Work] {
      try lesson("# T\n\nS.\n\n## A\n\n```atomtop\natomtop explore \(command)\n```\n").runs.map(
        \.work)
    }
    var plan = ExplorerPlan(VariantID(scenario: "spinlock", variant: "tas"))
    (plan.model, plan.ordering) = (.c20, .relaxed)
    let line = "-s spinlock --variant tas --model c20 --ordering relaxed"
    #expect(try work(line) == [.explore(ExplorerRequest(plan, states: 50_000))])
    #expect(try work("\(line) --step") == [.step(plan, nil)])
    #expect(try work("\(line) --step --schedule 0,1") == [.step(plan, try Schedule("0,1"))])
  }

  @Test("a lesson can sweep, and shows the outcome itself")
  func sweep() throws {
    let line = "atomtop sweep -s spinlock --variant tas --vary threads=1..4 --rounds 2"
    let page = { (rest: String) in "# T\n\nS.\n\n## A\n\n```atomtop\n\(line)\(rest)\n```\n" }
    guard case .sweep(let plan)? = try lesson(page("")).runs.first?.work else {
      Issue.record("it is no sweep")
      return
    }
    #expect(plan.axes.map(\.values) == [[.number(1), .number(2), .number(4)]])
    #expect(plan.rounds == 2 && plan.base.variants == ["tas"])
    for rest in [" --format json", " --relative", " -o x", " --fps 3", " --gap 3 --vary gap=1"] {
      #expect(throws: LessonMistake.self) { try lesson(page(rest)) }
    }
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
    .block("an empty answer", "Q?\n\n### Answer\n\n## B\n\nx", 9, "nothing stands under"),
    .block(
      "a run in an answer", "### Answer\n\nSo.\n\n```atomtop\natomtop run --ops 1\n```", 7,
      "text only"),
    .block("two answers", "### Answer\n\nSo.\n\n### Answer\n\nThus.", 7, "text only"),
    .block("half an expectation", "```predict a <\nQ?\n- [x] a\n- [ ] b\n```", 7, "'a <'"),
    .block("an unclosed version", "```swift\nx\n```\n```c\ny\n", 10, "never closed"),
    .command("atomtop explore -s counter", "explore needs one of counter"),
    .command("atomtop explore -s counter --variant mutex --schedule 0,1", "worker 1 waits"),
    .command("atomtop explore -s counter --variant mutex --step --all", "with --step"),
    .command("atomtop explore -s counter --variant mutex -o x", "writes no files"),
    .command("atomtop explore -s counter --variant mutex --format json", "outcomes itself"),
    .command("atomtop explore -s counter --variant mutex --limit 60000", "50000 states at most"),
    .command("atomtop litmus SBB", "did you mean 'SB'?"),
    .command("atomtop litmus SB --ordering no", "--ordering 'no'"),
    .command("atomtop litmus SB --duration 0", "--duration '0'"),
    .command("atomtop litmus SB -o x", "writes no files"),
    .command("atomtop litmus SB --format csv", "outcomes itself"),
    .command("atomtop walkthrough basics --language rust", "chooses the language"),
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
    let outcome = try ProgramRun.of(["lesson", file.path])
    #expect(outcome.ending == .exit(65))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("atomtop: \(file.path):\(test.line): "))
    #expect(outcome.errors.contains(test.reason))
    #expect(outcome.errors.filter { $0 == "\n" }.count == 1)
  }
}
