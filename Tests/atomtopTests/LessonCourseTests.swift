import Contention
import Foundation
import TestSupport
import Testing

@testable import Dashboard
@testable import atomtop

@Suite("Course", .serialized)
struct LessonCourseTests {
  private func lesson(_ name: String) throws -> Lesson {
    let text = try #require(Course.text(name))
    return try LessonParser.lesson(
      LessonSource.lines(Array(text.utf8)), reader: CommandOfLesson.work)
  }

  @Test("every page of demos/ is in the course, word for word, and the other way round")
  func complete() throws {
    let folder = Program.sources.appending(path: "demos")
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") && $0 != "README.md" }
    #expect(Set(pages) == Set(Course.names.map { "\($0).md" }))
    #expect(Set(Course.names).count == Course.names.count)
    for page in pages {
      let text = try String(contentsOf: folder.appending(path: page), encoding: .utf8)
      #expect(Course.text(String(page.dropLast(3))) == text)
    }
  }

  @Test("a lesson has everything that a lesson needs", arguments: Course.names)
  func wellFormed(_ name: String) throws {
    let lesson = try lesson(name)
    let headings = lesson.sections.map(\.heading)
    for heading in [
      "What to expect", "What happened", "When to use it, and when not", "Exercise",
    ] {
      #expect(headings.contains(heading), "\(heading)")
    }
    let questions = lesson.sections.flatMap(\.blocks).filter { block in
      if case .prediction = block { true } else { false }
    }
    #expect(questions.count == 1)
    // Threads may keep a class waiting; a look at every interleaving does not, and a litmus test hardly.
    #expect(lesson.runs.count { $0.isReal && !isBrief($0) } <= 2)
    #expect((1...6).contains(lesson.runs.count))
    #expect(lesson.summary.count <= 90 && lesson.summary.hasSuffix("."))
  }

  /// Whether litmus tests are counted, for a second at most.
  private func isBrief(_ run: LessonRun) -> Bool {
    guard case .measure(let plan) = run.work, case .duration(let seconds) = plan.limit else {
      return false
    }
    let tests = plan.scenarios.compactMap(Catalogue.scenario).filter { $0.litmus != nil }
    return !tests.isEmpty && seconds <= 1
  }

  @Test("the answer to the exercise is hidden until it is asked for", arguments: Course.names)
  func exercise(_ name: String) throws {
    let exercise = try #require(try lesson(name).sections.last { $0.heading == "Exercise" })
    let answers = exercise.blocks.filter { if case .answer = $0 { true } else { false } }
    #expect(answers.count == 1)
    let outcome = try #require(Course.text(name))
    #expect(!outcome.contains("Check:"))
  }

  @Test("what a question says of rates is of variants that its run has", arguments: Course.names)
  func expectations(_ name: String) throws {
    let blocks = try lesson(name).sections.flatMap(\.blocks)
    for (index, block) in blocks.enumerated() {
      guard case .prediction(let prediction) = block, let expected = prediction.expectation,
        case .run(let run)? = blocks[index...].first(where: {
          if case .run = $0 { true } else { false }
        }),
        case .measure(let plan) = run.work
      else { continue }
      let variants = plan.scenarios.compactMap(Catalogue.scenario).flatMap {
        $0.variants(for: plan)
      }
      .map(\.name)
      #expect(variants.contains(expected.slower) && variants.contains(expected.faster))
    }
  }

  @Test("no step is without content", arguments: Course.names, [(80, 24), (120, 40), (200, 60)])
  func content(_ name: String, _ size: (Int, Int)) throws {
    var player = LessonPlayer(lesson: try lesson(name), next: Course.name(after: name))
    _ = player.handle(.resize(width: size.0, height: size.1), now: 0)
    for index in player.steps.indices {
      player.index = index
      let lines = player.frame(now: 0).lines.dropFirst(2).dropLast().filter { line in
        !line.allSatisfy { $0 == " " }
      }
      // The first says what it is about and what it takes. For a sentence alone nobody turns a page.
      let least =
        switch player.steps[index].kind {
        case .opening: 7
        case .text: player.steps[index].heading == "Exercise" ? 1 : 3
        case .question, .run, .end: 1
        }
      #expect(lines.count >= (size.0 == 80 ? least : 1), "step \(index + 1)")
      #expect(!lines.contains { $0.contains("?.") || $0.contains("!.") }, "step \(index + 1)")
    }
  }

  @Test(
    "a key that only a page of steps has is told right before a look at them",
    arguments: Course.names)
  func keyOfSteps(_ name: String) throws {
    let blocks = try lesson(name).sections.map(\.blocks)
    for (index, block) in blocks.joined().enumerated() {
      guard case .paragraph(let text) = block, text.contains(/\bx (opens|leads)/) else { continue }
      let next = blocks.joined().dropFirst(index + 1).first {
        if case .run = $0 { true } else { false }
      }
      guard case .run(let run)? = next else {
        Issue.record("\(text)")
        continue
      }
      #expect(!run.isReal, "\(text)")
    }
  }

  @Test("every answer says why", arguments: Course.names)
  func explained(_ name: String) throws {
    for case .prediction(let prediction) in try lesson(name).sections.flatMap(\.blocks) {
      #expect(prediction.answers.count >= 3)
      #expect(prediction.answers.allSatisfy { !$0.explanation.isEmpty })
    }
  }

  /// Rules of good practice, and where the course teaches them.
  static let rules = [
    ("counter", "Prefer the operation that says what you mean"),
    ("max", "First look for an operation of the library"),
    ("counter", "Use fetch-add for counters and statistics, with relaxed ordering"),
    ("ordering", "Use release to publish data and acquire to receive it"),
    ("compare-exchange", "Use the weak form inside a loop"),
    ("compare-exchange", "Use the strong form when there is no loop"),
    ("sharing-atomics", "Arc when threads outlive the function, scoped threads when they do not"),
    ("pair", "When more than one word must be right at the same time, use a lock"),
    ("pair", "Do not protect a list or a dictionary with an atomic flag"),
    ("exclusive", "Take results out after the join, with plain code"),
    ("fetch", "Use the highest operation that fits"),
    ("fetch", "Use relaxed for counters and statistics"),
    ("fetch", "Use the weak CAS inside a loop and the strong one for a single attempt"),
    ("fetch", "the atomic lives as long as its threads"),
    ("fetch", "Use a lock as soon as it is more than one word"),
    ("fetch", "While nobody else can be there, use no atomic operation at all"),
  ]

  @Test("the course teaches every rule", arguments: rules)
  func rule(_ name: String, _ rule: String) throws {
    let text = try #require(Course.text(name)).replacing(/\s+/, with: " ")
    #expect(text.contains(rule))
  }

  @Test("without a name the course is listed, in order, a line each")
  func list() throws {
    let outcome = try ProgramRun.of(["lesson"])
    #expect(outcome.ending == .exit(0))
    let numbered = outcome.lines.compactMap { line in
      line.firstMatch(of: /^ +(\d+) ([a-z-]+)\s/).map { "\($0.output.1) \($0.output.2)" }
    }
    #expect(numbered == Course.names.enumerated().map { "\($0 + 1) \($1)" })
    #expect(outcome.lines.allSatisfy { $0.count <= 80 })
  }

  /// Lines that a lesson's page must show, because they are exact.
  static let outcomes = [
    "basics": ["value = 10", "was 10, now 15"],
    "counter": ["fetch-add: total = 8000", "fetch-add: total = 1000"],
    "lost-update": [
      "fetch-add: total = 8000",
      "6 interleavings, 12 states. 4 of them break the law (66.7 %), 2 keep it.",
    ],
    "interleavings": [
      "70 interleavings, 57 states. 64 of them break the law (91.4 %), 6 keep it.",
      "126 interleavings, 65 states. All keep the law.",
    ],
    "acquire-release": [
      "relaxed: too weak for spinlock", "6 interleavings, 45 states. All keep the law.",
      "96 interleavings, 81 states. All keep the law.",
      "30 interleavings, 35 states. 20 of them break the law (66.7 %), 10 keep it.",
      "   6                    load  value → 0 (old)     1      1",
      "718 interleavings, 121 states. All keep the law.",
    ],
    "store-buffer": [
      "SB: store buffering", "MP: message passing",
      "310 states, and more interleavings than can be counted. All keep the law.",
    ],
    "ordering": ["6 interleavings, 17 states. All keep the law."],
    "pair": ["70 interleavings, 48 states. 12 of them break the law (17.1 %), 58 keep it."],
    "sharing-atomics": ["fetch-add: total = 1000"],
    "compare-exchange": [
      "final = 200", "cas-loop: total = 8000000",
      "6 interleavings, 13 states. All keep the law.",
    ],
    "max": ["cas-loop: max = 7"],
    "fetch": ["final = 18"],
    "once": [
      "cas: winners = 1", "cas: winners = 200 in 200 rounds",
      "20 interleavings, 34 states. 12 of them break the law (60.0 %), 8 keep it.",
    ],
    "ids": ["fetch-add: generated 1000 IDs, 1000 unique"],
    "overflow": ["wrapped: was 255, now 0", "refused: still 255"],
    "spinlock": ["tas: count = 8000", "ttas: count = 8000"],
    "exclusive": ["grown = 42", "taken out = 7"],
  ]

  @Test("a lesson runs to its end, with real outcomes in place", arguments: Course.names)
  func runs(_ name: String) throws {
    let lesson = try lesson(name)
    for arguments in [["lesson", name], ["lesson", name, "--plain"]] {
      let outcome = try ProgramRun.of(arguments)
      #expect(outcome.ending == .exit(0), "\(outcome.errors)")
      #expect(outcome.lines.first == "# \(lesson.title)")
      for run in lesson.runs { #expect(outcome.lines.contains("    $ \(run.command)")) }
      for line in Self.outcomes[name] ?? [] { #expect(outcome.lines.contains(line), "\(line)") }
      #expect(outcome.lines.count { $0 == "Answer:" } == 1)
      if let next = Course.name(after: name) {
        #expect(outcome.lines.last == "Next in the course: atomtop lesson \(next)")
      }
    }
  }
}
