import Contention
import Testing

@testable import Dashboard

@Suite("Code of lessons, and answers to exercises")
struct LanguageTests {
  /// A lesson whose first section after the opening has these blocks.
  private func player(_ blocks: [LessonBlock]) -> LessonPlayer {
    var lesson = SampleLesson.lesson
    lesson.sections[1].blocks = blocks
    var player = LessonPlayer(lesson: lesson)
    player.press(.right)
    return player
  }

  private static let code = LessonBlock.listing(
    LessonCode([
      LessonCode.Version(.swift, ["let x = 1"]), LessonCode.Version(.rust, ["let x = 2;"]),
      LessonCode.Version(.typescript, ["const x = 3;"]),
    ]))

  private static var record: WalkthroughRecord {
    var record = WalkthroughRecord()
    record.note(
      Wording(swift: "s()", rust: "r();", typescript: "t();", c11: "c();\nd();"),
      returned: Wording(swift: "one", others: "two"), value: 3, why: "So it is.")
    record.conclude(Wording(swift: "swift = 3", others: "other = 3"))
    return record
  }

  @Test("l shows code in the next language; where there is none, in the first, and says so")
  func languages() {
    var player = player([Self.code])
    #expect(Array(player.lines[3...4]) == ["      Swift", "      let x = 1"])
    #expect(player.lines[23].contains("l Rust"))
    player.press("l")
    #expect(Array(player.lines[3...4]) == ["      Rust", "      let x = 2;"])
    player.press("l", "l")
    #expect(
      Array(player.lines[3...4]) == [
        "      Swift, because there is no C11 here", "      let x = 1",
      ])
    player.press("l")
    #expect(player.lines[3] == "      Swift")
    #expect(player.display.language == .swift)
  }

  @Test("a lone fence stays as it is, and has no key; l says what will show elsewhere")
  func lone() {
    var player = player([.code(["let x = 1"])])
    #expect(player.lines[3] == "      let x = 1" && !player.lines[23].contains(" l "))
    player.press("l")
    #expect(player.lines[3] == "      let x = 1")
    #expect(player.note == "code shows in Rust")
  }

  @Test("a walkthrough that was performed once shows in any language")
  func walkthrough() {
    var player = player([.run(LessonRun(command: "tour", work: .walkthrough("basics")))])
    #expect(player.index == 1 && player.isRunning)
    _ = player.learn(.performed(Self.record), now: 0)
    #expect(player.lines.contains("  1. s()"))
    #expect(player.press("l") == .none)
    #expect(player.lines.contains("  Performed in Swift, shown in Rust."))
    #expect(player.lines.contains("  1. r();"))
    #expect(player.lines.contains("     -> returned two; value after: 3"))
    #expect(player.lines.contains("  other = 3"))
    player.press("l", "l")
    #expect(player.lines.contains("  1. c();") && player.lines.contains("     d();"))
  }

  @Test(
    "the language that was asked for is the code panel's first one", arguments: Language.written)
  func panel(_ language: Language) {
    var display = DisplayOptions()
    display.language = language
    let state = DashboardState(
      plan: SampleLesson.plan, machine: SampleLesson.machine, display: display, opens: "counter")
    #expect(state.code.language == language)
  }

  @Test("an answer shows when it is asked for, and can be hidden again")
  func answers() {
    var player = player([.paragraph("How?"), .answer([.paragraph("So."), Self.code])])
    #expect(player.hasAnswer && player.lines[5] == "  Press s to show the answer.")
    #expect(!player.lines.contains("  So.") && player.lines[23].contains("s answer"))
    player.press("s")
    #expect(player.lines.contains("  So.") && player.lines.contains("      let x = 1"))
    #expect(player.lines[23].contains("s hide answer"))
    player.press("s")
    #expect(!player.lines.contains("  So."))
    player.press(.left, "s")
    #expect(player.note == "there is no answer to show at this step")
  }

  @Test("an answer below the last line comes into view")
  func longStep() {
    var player = player(
      (0..<40).map { .item("line \($0)", mark: "-") } + [.answer([.paragraph("So.")])])
    player.press("s")
    #expect(player.lines.contains("  So."))
    player.press("s")
    #expect(player.lines.contains("  Press s to show the answer."))
  }
}
