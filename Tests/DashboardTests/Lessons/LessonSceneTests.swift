import Contention
import Testing

@testable import Dashboard

@Suite("Lesson views")
struct LessonSceneTests {
  /// A frame of 80 by 24: these rows, blank ones, and the line of keys.
  private func frame(_ rows: [String], keys: String) -> [String] {
    rows + Array(repeating: "", count: 23 - rows.count) + [keys]
  }

  private func header(_ step: Int, of count: Int = 6) -> String {
    let start = " atomtop ▸ A lesson"
    let end = "step \(step) of \(count)"
    return start + String(repeating: " ", count: 79 - start.count - end.count) + end
  }

  @Test("text, 80 by 24")
  func text() {
    var player = SampleLesson.player()
    player.press(.right)
    #expect(
      player.lines
        == frame(
          [
            header(2), " What to expect", "", "  Some code and strong words.", "", "  · one thing",
            "  · another", "", "      let x = 1",
          ], keys: " → next   ← back   P print   ? help   q quit"))
  }

  @Test("a question before and after the vote, 80 by 24")
  func question() {
    var player = SampleLesson.player()
    player.press(.right, .right)
    #expect(
      player.lines
        == frame(
          [
            header(3), " What to expect", "", "  What is the total?", "", "    a  exactly 8000", "",
            "    b  less than 8000", "",
            "  What do you think? Type a letter, a to b. → goes on without.",
          ], keys: " a-b vote   → next   ← back   P print   ? help   q quit"))
    player.press(.character("a"))
    #expect(player.lines[5] == "  ▸ a  exactly 8000")
    #expect(player.lines[9] == "  You say a. → goes on and shows who is right; digits count hands.")
    player.press(.right)
    player.finish()
    player.press(.left)
    #expect(
      Array(player.lines[5...13]) == [
        "  ▸ a  exactly 8000", "       Wrong. Two steps are not one.", "", "    b  less than 8000",
        "       Right. Updates get lost.", "", "  You said a, \"exactly 8000\". That is not so.",
        "  Two steps are not one.", "  Right is b, \"less than 8000\".",
      ])
  }

  @Test("an outcome beside the prediction, 80 by 24")
  func outcome() {
    var player = SampleLesson.player()
    player.press(.right, .right, .character("b"), .right)
    player.finish()
    #expect(
      player.lines
        == frame(
          [
            header(4), " What to expect", "", "  $ atomtop run -s counter --threads 8 --ops 1000",
            "",
            "  ✗ load-store  total = 6000  LOST 25.0 % of 8.00 k",
            "  ● fetch-add   total = 8000  exact", "",
            "  You said b, \"less than 8000\". That is right.", "  Updates get lost.",
          ], keys: " → next   ← back   r run again   P print   ? help   q quit"))
  }

  @Test("an outcome that nobody predicted")
  func noVote() {
    var player = SampleLesson.player()
    player.press(.right, .right, .right)
    player.finish()
    #expect(player.lines[8] == "  Nobody voted.")
    #expect(player.lines[9] == "  Right is b, \"less than 8000\".")
  }

  @Test("while a run goes on it is the scenario's page of the dashboard")
  func running() {
    var player = SampleLesson.player()
    player.press(.right, .right, .right)
    #expect(player.lines[5] == "  Starting…")
    _ = player.learn(.seen(SampleLesson.seen), now: 0)
    let lines = player.lines
    #expect(lines[0] == header(4))
    #expect(lines[1] == " running: atomtop run -s counter --threads 8 --ops 1000")
    #expect(lines[23] == " Esc stop   ← back   P print   ? help   q quit")
    let page = SampleLesson.page()
    var grid = Grid(width: 80, height: 24)
    page.draw(Scene(state: page.state, now: 0), in: Frame(grid.area).body, on: &grid)
    #expect(lines[2..<23] == grid.lines[2..<23])
  }

  @Test("a run that was refused or stopped says what to do")
  func noOutcome() {
    var player = SampleLesson.player()
    player.press(.right, .right, .right)
    _ = player.learn(.refused("the system refused threads"), now: 0)
    #expect(Array(player.lines[5...6]) == ["  the system refused threads", "  r tries again."])
    player.press(.character("r"), .escape)
    #expect(player.lines[5] == "  Stopped. r runs it again.")
  }

  @Test("a step that is too long says how much more there is")
  func more() {
    var lesson = SampleLesson.lesson
    lesson.sections[1].blocks = (0..<30).map { .item("line \($0)", mark: "-") }
    var player = LessonPlayer(lesson: lesson)
    player.index = 1
    #expect(player.lines[1].hasSuffix("▼ 10 more"))
    #expect(player.lines[22] == "  · line 19")
    player.press(.right)
    #expect(!player.lines[1].contains("more"))
    #expect(player.lines[22] == "  · line 29")
  }

  @Test("the end, 80 by 24")
  func end() {
    var player = SampleLesson.player(next: "max")
    player.index = 5
    #expect(
      player.lines
        == frame(
          [
            header(6), " The end", "", "  That was A lesson.", "",
            "  Next in the course: max. Enter opens it.", "",
            "  ← goes back, Home to the first step. q quits.",
          ], keys: " Enter next lesson   ← back   P print   ? help   q quit"))
  }

  @Test(
    "a title that ends in a mark of its own gets no full stop",
    arguments: [
      ("A lesson", "That was A lesson."), ("How much?", "That was How much?"),
      ("Stop!", "That was Stop!"), ("いくつ？", "That was いくつ？"), ("So …", "That was So …"),
    ])
  func titles(_ title: String, _ sentence: String) {
    var lesson = SampleLesson.lesson
    lesson.title = title
    var player = LessonPlayer(lesson: lesson)
    player.index = player.steps.count - 1
    #expect(player.lines[3] == "  " + sentence)
  }

  @Test("the first step says what the lesson is about and what it takes, 80 by 24")
  func opening() {
    #expect(
      SampleLesson.player().lines
        == frame(
          [
            header(1), "", "", "  A lesson", "", "  What it is about.", "",
            "  6 steps: 1 question to vote on, 1 real run.", "", "  · What to expect",
            "  · What happened", "", "  → goes on, ← back. ? shows every key.",
          ], keys: " → next   P print   ? help   q quit"))
  }

  @Test("help names every key")
  func help() {
    var player = SampleLesson.player()
    player.press(.character("?"))
    let text = player.lines.joined(separator: "\n")
    for key in [
      "→ Space Enter", "← Page Up", "a b c d", "0-9 Backspace", "s ", "l ", "r ", "Esc", "Home",
      "q Ctrl-C",
    ] {
      #expect(text.contains(key))
    }
    player.press(.character("x"))
    #expect(!player.isHelpOpen && player.index == 0)
  }

  @Test("below 40 by 10 it says what it needs")
  func tooSmall() {
    var player = SampleLesson.player()
    _ = player.handle(.resize(width: 39, height: 10), now: 0)
    #expect(player.lines[0] == "atomtop needs 40×10")
    _ = player.handle(.resize(width: 40, height: 10), now: 0)
    #expect(player.lines[0].contains("step 1 of 6"))
  }

  @Test("it fills every cell, at any size and at every step")
  func anySize() {
    for (width, height) in [(0, 0), (1, 1), (39, 9), (40, 10), (41, 11), (80, 24), (300, 80)] {
      var player = SampleLesson.player(next: "max")
      _ = player.handle(.resize(width: width, height: height), now: 0)
      for index in player.steps.indices {
        player.index = index
        var grid = Grid(width: width, height: height, fill: Cell("x"))
        player.draw(now: 0, on: &grid)
        var clean = Grid(width: width, height: height)
        player.draw(now: 0, on: &clean)
        #expect(grid == clean)
      }
    }
  }

  @Test("with ASCII alone nothing else shows")
  func ascii() {
    var player = SampleLesson.player()
    player.display.charset = .ascii
    for index in player.steps.indices {
      player.index = index
      player.runs[3] = .measured([SampleLesson.page()])
      #expect(player.lines.allSatisfy { $0.allSatisfy(\.isASCII) })
    }
  }

  @Test("a line breaks between words, and not within code")
  func wrapping() {
    func lines(_ text: String, _ width: Int) -> [String] {
      StyledLine.wrapped(text, width: width).map(\.text)
    }
    #expect(lines("one two three", 8) == ["one two", "three"])
    #expect(lines("say `a + b` now", 9) == ["say a + b", "now"])
    #expect(lines("see `a + b`", 8) == ["see", "a + b"])
    #expect(lines("a **b c** d", 20) == ["a b c d"])
    #expect(lines("", 10) == [])
    #expect(lines("unclosed `code", 20) == ["unclosed code"])
    #expect(lines("extraordinarily", 5) == ["extraordinarily"])
    #expect(lines("say `共享` 计数器", 8) == ["say 共享", "计数器"])
    #expect(lines("**共享计数器**", 4) == ["共享", "计数", "器"])
  }

  @Test("the outcome of a debug build says so; only fixed operations have a total")
  func caveats() {
    func text(_ change: (inout Snapshot) -> Void) -> String {
      var seen = SampleLesson.seen
      change(&seen)
      var player = SampleLesson.player()
      player.press(.right, .right, .right)
      player.finish(seen)
      return player.lines.joined(separator: "\n")
    }
    #expect(!text { _ in }.contains("Debug build"))
    #expect(
      text {
        $0.machine.isDebugBuild = true
        $0.plan.limit = .duration(1)
      }.contains("Debug build"))
    #expect(text { _ in }.contains("total = 6000"))
    #expect(!text { $0.plan.limit = .duration(1) }.contains("total ="))
  }

  @Test("a line that just fits is whole, a longer one says that it goes on")
  func cut() {
    func drawn(_ text: String) -> String {
      var grid = Grid(width: 6, height: 1)
      StyledLine(text).draw(row: 0, column: 2, in: grid.area, on: &grid)
      return grid.lines[0]
    }
    #expect(drawn("abcd") == "  abcd")
    #expect(drawn("abcde") == "  abc…")
  }

  @Test("strong words are bold, code has its colour, and neither spreads")
  func styles() {
    let cells = StyledLine.wrapped("a **b** `c` d", width: 20)[0].cells
    #expect(
      cells.filter { $0.scalar != " " } == [
        Cell("a"), Cell("b", Style(.text, .bold)), Cell("c", Style(.accent)), Cell("d"),
      ])
  }

  @Test("lines of an item start in the same column")
  func hanging() {
    let lines = LessonText.hanging("10.", "one two three", width: 12).map(\.text)
    #expect(lines == ["10. one two", "    three"])
    let wide = LessonText.hanging("-", "共享计数器 で", width: 10).map(\.text)
    #expect(wide == ["- 共享计数", "  器 で"])
  }
}

extension StyledLine {
  /// What it shows.
  var text: String {
    var grid = Grid(width: cells.count, height: 1)
    draw(row: 0, column: 0, in: grid.area, on: &grid)
    return grid.lines[0]
  }
}
