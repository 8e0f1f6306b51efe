import Dashboard
import TestSupport
import Testing

@testable import atomtop

/// What the screen shows of a lesson in many scripts is what the grid has, cell by cell: curses and the
/// terminal count columns as it does.
@Suite("Many scripts in a terminal", .serialized)
struct ManyScripts {
  private static let lesson = """
    # 原子操作 ⚛️ 競合 한국어 👩‍👩‍👧 cafe\u{301}

    共享计数器：两个线程同时读取、加一、写回，会丢失更新。これは日本語の文章で、空白がない。

    ## 第一章

    हिन्दी, ภาษาไทย, \u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}, Tie\u{302}\u{301}ng, so\u{AD}ft.
    👍🏽, 1️⃣, ❤️, 👩‍👩‍👧, 字\u{301}, and 漢字 again.

    - 第一の項目は長くて、一行には収まらないかもしれないので、続きの行が同じ桁から始まる。

    ```
    | 日本 | 1  |
    | e\u{301}te\u{301}  | 22 |
    ```

    ```predict
    正しい答えはどれですか？ 🤔

    - [ ] 八千ちょうど
    - [x] 八千より少ない 😀
    ```
    """

  @Test(
    "the screen shows the grid", arguments: [(80, 24), (120, 40), (200, 60), (40, 10)],
    ["", "--ascii"])
  func screen(_ size: (columns: Int, rows: Int), _ option: String) throws {
    let scratch = try Scratch()
    let path = try scratch.write(Self.lesson, to: "scripts.md")
    var display = DisplayOptions()
    display.charset = option == "--ascii" ? .ascii : .unicode
    var page = try LessonFile(path, reader: CommandOfLesson.work).page(display)
    _ = page.handle(.resize(width: size.columns, height: size.rows), now: 0)
    let tmux = try Tmux(
      dashboard: "lesson \(option) \(path)", columns: size.columns, rows: size.rows)
    // A long step scrolls first, so that there are more frames than steps.
    for _ in 0..<6 {
      let wanted = page.frame(now: 0).lines
      var seen: [String] = []
      try eventually("these lines:\n\(wanted)\ninstead of\n\(seen)", within: 20) {
        seen = Array(try tmux.lines.prefix(size.rows))
        return seen == wanted
      }
      _ = page.handle(.key(.right), now: 0)
      try tmux.press("Right")
    }
    try tmux.press("q")
    try tmux.wait(for: "[exit 0]")
  }
}
