import Contention
import Testing

@testable import Dashboard

@Suite("Votes of a class")
struct VotingTests {
  /// At the question.
  private func asking(_ lesson: Lesson = SampleLesson.lesson) -> LessonPlayer {
    var player = LessonPlayer(lesson: lesson)
    player.press(.right, .right)
    return player
  }

  private func type(_ text: String, _ player: inout LessonPlayer) {
    for character in text { player.press(character == "⌫" ? .backspace : .character(character)) }
  }

  /// The outcome's comparison after this was typed at the question.
  private func verdict(_ text: String) -> String {
    var player = asking()
    type(text, &player)
    player.press(.right)
    player.finish()
    return player.lines.joined(separator: "\n")
  }

  @Test("a letter is one vote, which another letter changes until the answer is known")
  func letters() {
    var player = SampleLesson.player()
    player.press("b")
    #expect(player.ballots.isEmpty, "there is no question here")
    player.press(.right, .right, "c")
    #expect(player.ballots.isEmpty, "there is no third answer")
    player.press("A")
    #expect(player.ballot.leaders == [0])
    player.press("b")
    #expect(player.ballot.leaders == [1] && player.ballot.hands.isEmpty)
    player.press(.right)
    player.finish()
    player.press(.left, "a")
    #expect(player.ballot.leaders == [1] && player.note == "the answer is known by now")
    player.press("7")
    #expect(player.ballot.hands.isEmpty && player.note == "the answer is known by now")
  }

  @Test(
    "digits count the hands of the selected answer; Backspace takes the last one back",
    arguments: [
      ("a12", [0: 12]), ("a12b7", [0: 12, 1: 7]), ("a12b7a3", [0: 3, 1: 7]), ("a0", [0: 0]),
      ("a999", [0: 999]), ("a1000", [0: 100]), ("a12⌫", [0: 1]), ("a12⌫⌫", [:]),
      ("a1⌫b2", [1: 2]), ("a12⌫5", [0: 15]), ("b0a1", [0: 1, 1: 0]),
    ] as [(String, [Int: Int])])
  func hands(_ typed: String, _ counted: [Int: Int]) {
    var player = asking()
    type(typed, &player)
    #expect(player.ballot.hands == counted)
    #expect(player.index == 2)
  }

  @Test("a digit alone selects nothing, and says what comes first; too many are refused")
  func refused() {
    var player = asking()
    for digit in ["1", "2", "3", "4", "9"] {
      type(digit, &player)
      #expect(
        player.ballots.isEmpty && player.note == "first the letter of an answer, then its hands")
    }
    type("a1000", &player)
    #expect(player.note == "at most 999 hands for an answer")
  }

  @Test("Backspace goes back where there is no digit to take")
  func backspace() {
    var player = asking()
    player.press("a", .backspace)
    #expect(player.index == 1)
  }

  @Test("hands are bars beside the answers, before the reveal and after it")
  func bars() {
    var player = asking()
    type("a7b17", &player)
    func counts() -> [String] {
      player.lines.filter { $0.contains("█") }.map { String($0.suffix(3)) }
    }
    #expect(counts() == ["  7", " 17"])
    #expect(player.lines.contains { $0.contains("17 for b, 24 in all") })
    player.press(.right)
    player.finish()
    player.press(.left)
    #expect(counts() == ["  7", " 17"])
  }

  @Test("the reveal says what most said; a tie is one")
  func reveal() {
    #expect(verdict("a7b17").contains("17 of 24 said b, \"less than 8000\". That is right."))
    #expect(verdict("a17b7").contains("17 of 24 said a, \"exactly 8000\". That is not so."))
    #expect(verdict("a17b7").contains("Right is b, \"less than 8000\"."))
    #expect(verdict("a12b12").contains("A tie: 12 of 24 each said a and b."))
    #expect(verdict("a12b12").contains("Right is b"))
    #expect(verdict("b").contains("You said b, \"less than 8000\". That is right."))
    #expect(verdict("").contains("Nobody voted."))
    #expect(verdict("a0").contains("Nobody voted."))
  }

  @Test("a question without a run is answered when somebody goes on, and then gives way")
  func lonely() {
    var lesson = SampleLesson.lesson
    lesson.sections[1].blocks.removeLast()
    var player = asking(lesson)
    type("b17", &player)
    #expect(!player.isRevealed(2))
    player.press(.right)
    #expect(player.isRevealed(2) && player.index == 2)
    #expect(player.lines.contains { $0.contains("17 of 17 said b") })
    player.press(.right)
    #expect(player.index == 3)
  }

  @Test("who comes late may still vote, once")
  func late() {
    var player = SampleLesson.player()
    player.press(.right, .right, .right)
    player.finish()
    player.press(.left, "a")
    #expect(player.ballot.leaders == [0] && player.note == nil)
    player.press("b")
    #expect(player.ballot.leaders == [0] && player.note != nil)
  }

  @Test("hands fit any width", arguments: 40...120)
  func anyWidth(_ width: Int) {
    var player = asking()
    _ = player.handle(.resize(width: width, height: 24), now: 0)
    type("a999b998", &player)
    #expect(player.lines.allSatisfy { $0.columns <= width })
    #expect(player.lines.contains { $0.hasSuffix(" 999") })
  }
}
