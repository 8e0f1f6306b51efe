import Contention
import Testing

@testable import Dashboard

/// One can read all of the help, on any screen.
@Suite("Help")
struct HelpTests {
  private func open(_ width: Int, _ height: Int) -> OpenDashboard {
    var dashboard = OpenDashboard(.scenario("counter"), width: width, height: height)
    dashboard.type("?")
    return dashboard
  }

  @Test("a page down begins below the last line that showed, a page up goes back")
  func pages() {
    var dashboard = open(80, 24)
    let rows = dashboard.page.helpRows
    for (down, up) in [(Key.pageDown, Key.pageUp), (.right, .left), (.character(" "), .pageUp)] {
      dashboard.press(down)
      #expect(dashboard.state.overlay == .help(firstLine: rows))
      dashboard.press(down)
      dashboard.press(up)
      #expect(dashboard.state.overlay == .help(firstLine: rows))
      dashboard.press(up)
      dashboard.press(up)
      #expect(dashboard.state.overlay == .help(firstLine: 0))
    }
  }

  @Test("it ends where its last line stands at the bottom", arguments: [(40, 10), (80, 24)])
  func end(_ width: Int, _ height: Int) throws {
    var dashboard = open(width, height)
    let last = try #require(dashboard.page.helpLines.last)
    dashboard.press(.end)
    #expect(dashboard.lines[height - 2 - dashboard.state.keyRows].contains(last.text))
    let end = dashboard.state.overlay
    for key in [Key.end, .down, .pageDown] {
      dashboard.press(key)
      #expect(dashboard.state.overlay == end)
    }
    dashboard.press(.home)
    #expect(dashboard.state.overlay == .help(firstLine: 0))
    dashboard.happen(.wheel(1))
    #expect(dashboard.state.overlay == .help(firstLine: 3))
    dashboard.happen(.wheel(-2))
    #expect(dashboard.state.overlay == .help(firstLine: 0))
    dashboard.happen(.wheel(999))
    #expect(dashboard.state.overlay == end)
  }

  @Test("a screen that grows is filled", arguments: [(80, 24), (120, 40), (200, 60)])
  func grows(_ width: Int, _ height: Int) {
    var dashboard = open(40, 10)
    dashboard.press(.end)
    dashboard.happen(.resize(width: width, height: height))
    let lines = dashboard.page.helpLines.count
    #expect(dashboard.state.overlay == .help(firstLine: max(0, lines - dashboard.page.helpRows)))
  }

  @Test(
    "the key that opened it closes it, as Esc and Enter do",
    arguments: [Key.character("?"), .character("h"), .escape, .enter])
  func closes(_ key: Key) {
    var dashboard = OpenDashboard()
    dashboard.type("h")
    #expect(dashboard.state.overlay == .help(firstLine: 0))
    dashboard.press(key)
    #expect(dashboard.state.overlay == nil)
  }
}
