import Contention
import Testing

@testable import Dashboard

/// One can read all of the help, on any screen.
@Suite("Help")
struct HelpTests {
  private func open(_ width: Int, _ height: Int) -> Desk {
    var desk = Desk(.scenario("counter"), width: width, height: height)
    desk.type("?")
    return desk
  }

  @Test("a page down begins below the last line that showed, a page up goes back")
  func pages() {
    var desk = open(80, 24)
    let rows = HelpView.rows(desk.state)
    for (down, up) in [(Key.pageDown, Key.pageUp), (.right, .left), (.character(" "), .pageUp)] {
      desk.press(down)
      #expect(desk.state.overlay == .help(firstLine: rows))
      desk.press(down)
      desk.press(up)
      #expect(desk.state.overlay == .help(firstLine: rows))
      desk.press(up)
      desk.press(up)
      #expect(desk.state.overlay == .help(firstLine: 0))
    }
  }

  @Test("it ends where its last line stands at the bottom", arguments: [(40, 10), (80, 24)])
  func end(_ width: Int, _ height: Int) throws {
    var desk = open(width, height)
    let last = try #require(HelpView.lines(desk.state).last)
    desk.press(.end)
    #expect(desk.lines[height - 3].contains(last.text))
    let end = desk.state.overlay
    for key in [Key.end, .down, .pageDown] {
      desk.press(key)
      #expect(desk.state.overlay == end)
    }
    desk.press(.home)
    #expect(desk.state.overlay == .help(firstLine: 0))
    desk.happen(.wheel(1))
    #expect(desk.state.overlay == .help(firstLine: 3))
    desk.happen(.wheel(-2))
    #expect(desk.state.overlay == .help(firstLine: 0))
    desk.happen(.wheel(999))
    #expect(desk.state.overlay == end)
  }

  @Test("a screen that grows is filled", arguments: [(80, 24), (120, 40), (200, 60)])
  func grows(_ width: Int, _ height: Int) {
    var desk = open(40, 10)
    desk.press(.end)
    desk.happen(.resize(width: width, height: height))
    let lines = HelpView.lines(desk.state).count
    #expect(desk.state.overlay == .help(firstLine: max(0, lines - HelpView.rows(desk.state))))
  }

  @Test(
    "the key that opened it closes it, as Esc and Enter do",
    arguments: [Key.character("?"), .character("h"), .escape, .enter])
  func closes(_ key: Key) {
    var desk = Desk()
    desk.type("h")
    #expect(desk.state.overlay == .help(firstLine: 0))
    desk.press(key)
    #expect(desk.state.overlay == nil)
  }
}
