import Testing

@testable import Dashboard

/// A lesson in many scripts, with everything that is not one column wide.
enum WideLesson {
  static let lesson = Lesson(
    title: "原子操作 ⚛️ スレッド競合 한국어 👩‍👩‍👧 cafe\u{301}", summary: "共享计数器。",
    sections: [
      LessonSection(
        heading: "原子操作 ⚛️ スレッド競合 한국어 👩‍👩‍👧 cafe\u{301}",
        blocks: [
          .paragraph(
            "共享计数器：两个线程同时**读取、加一、写回**，会丢失更新。これは日本語の文章で、空白がないので、"
              + "`幅の広い` 文字の間で改行しなければならない。「引用」も、句読点も。"),
          .item(
            "हिन्दी, ภาษาไทย, \u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}, Tie\u{302}\u{301}ng, "
              + "🇩🇪🇯🇵, 👍🏽, 1️⃣, ❤️", mark: "-"),
          .item("第一の項目は長くて、一行には収まらないかもしれないので、続きの行が同じ桁から始まる。", mark: "10."),
          .code(["| 列   | 値 |", "| 日本 | 1  |", "| e\u{301}te\u{301}  | 22 |"]),
        ]),
      LessonSection(
        heading: "第一章",
        blocks: [
          .prediction(
            Prediction(
              question: "正しい答えはどれですか？ 🤔",
              answers: [
                Prediction.Answer("八千ちょうど", explanation: "なぜ間違っているのか。"),
                Prediction.Answer("八千より少ない 😀", explanation: "更新が失われる。"),
              ], right: 1)), .run(SampleLesson.run),
        ]),
    ])

  static func player(_ width: Int, _ height: Int, isASCII: Bool = false) -> LessonPlayer {
    var player = LessonPlayer(lesson: lesson)
    player.display.charset = isASCII ? .ascii : .unicode
    _ = player.handle(.resize(width: width, height: height), now: 0)
    return player
  }
}

@Suite("A lesson in many scripts")
struct WideLessonTests {
  @Test("text and question", arguments: ScreenTests.sizes)
  func screens(_ width: Int, _ height: Int) {
    var player = WideLesson.player(width, height)
    expectScreen(player.frame(now: 0), "scripts-\(width)x\(height)")
    player.index = 1
    player.press(.character("b"))
    expectScreen(player.frame(now: 0), "scripts-question-\(width)x\(height)")
  }

  @Test("in ASCII everything stands in the same columns")
  func ascii() {
    expectScreen(WideLesson.player(80, 24, isASCII: true).frame(now: 0), "scripts-ascii")
  }

  @Test("no row is too wide and no character halved, at any width and step", arguments: 40...120)
  func anyWidth(_ width: Int) {
    var player = WideLesson.player(width, 24)
    for index in player.steps.indices {
      player.index = index
      let grid = player.frame(now: 0)
      #expect(grid.broken.isEmpty)
      #expect(grid.lines.allSatisfy { $0.columns <= width })
      #expect(grid.lines[0].hasSuffix("step \(index + 1) of \(player.steps.count)"))
      #expect(grid.lines[0].columns == width - 1)
    }
  }
}
