import Contention
import Testing

@testable import Dashboard

@Suite("Whole screens")
struct ScreenTests {
  static let sizes = [(80, 24), (120, 40), (200, 60), (40, 10)]

  @Test("overview", arguments: sizes)
  func overview(_ width: Int, _ height: Int) {
    expectScreen(Fixture(width: width, height: height).render(), "overview-\(width)x\(height)")
  }

  @Test("every scenario", arguments: Catalogue.scenarios.map(\.name), sizes)
  func scenario(_ name: String, _ size: (Int, Int)) {
    let fixture = Fixture(width: size.0, height: size.1, place: .scenario(name))
    expectScreen(fixture.render(), "\(name)-\(size.0)x\(size.1)")
  }

  @Test("litmus tests", arguments: ["SB", "MP", "IRIW"], sizes)
  func litmus(_ name: String, _ size: (Int, Int)) {
    let fixture = Fixture(
      width: size.0, height: size.1, workers: 2, cpus: 4, place: .scenario(name))
    expectScreen(fixture.render(), "\(name)-\(size.0)x\(size.1)")
  }

  @Test("a litmus test on one CPU, and one that shows what is forbidden")
  func litmusInTrouble() {
    let alone = Fixture(workers: 2, cpus: 1, place: .scenario("SB"))
    expectScreen(alone.render(), "SB-one-cpu")
    let dashboard = OpenDashboard(.scenario("SB"))
    let snapshot = dashboard.fixture.forbidden(dashboard.state, ordering: 2)
    expectScreen(dashboard.grid(snapshot), "SB-forbidden")
  }

  /// What stands last in the line is the verdict: where that shows, no figure lost its digits.
  @Test("the law's figures are whole, or left out", arguments: 40...100)
  func narrowLedger(_ width: Int) {
    let lines = Fixture(width: width, height: 24, place: .scenario("counter")).render().lines
    let ledger = lines.first { $0.hasPrefix(" fetch-add: ") }
    #expect(ledger?.contains(": exact") ?? false)
  }

  @Test("many workers")
  func manyWorkers() {
    let fixture = Fixture(width: 120, height: 40, workers: 1024, place: .scenario("spinlock"))
    expectScreen(fixture.render(), "workers-1024")
  }

  @Test("help", arguments: sizes)
  func help(_ width: Int, _ height: Int) {
    let fixture = Fixture(width: width, height: height, place: .scenario("counter"))
    var dashboard = OpenDashboard(fixture)
    dashboard.press("?")
    expectScreen(dashboard.watched, "help-\(width)x\(height)")
  }

  @Test("menu", arguments: sizes)
  func menu(_ width: Int, _ height: Int) {
    let fixture = Fixture(width: width, height: height, place: .scenario("counter"))
    var dashboard = OpenDashboard(fixture)
    dashboard.press("o")
    expectScreen(dashboard.watched, "menu-\(width)x\(height)")
  }

  @Test("after a change the figures from before stay")
  func was() {
    var dashboard = OpenDashboard(.scenario("counter"))
    dashboard.press("g")
    expectScreen(dashboard.watched, "was")
  }

  @Test("ASCII only")
  func ascii() {
    var dashboard = OpenDashboard(.scenario("counter"))
    dashboard.state.display.charset = .ascii
    let grid = dashboard.watched
    #expect(grid.lines.allSatisfy { $0.allSatisfy(\.isASCII) })
    expectScreen(grid, "ascii")
  }

  @Test("what the Linux console's fonts have")
  func console() {
    var dashboard = OpenDashboard(.scenario("spinlock"))
    dashboard.state.display.charset = .console
    expectScreen(dashboard.watched, "console")
  }

  @Test(
    "without Unicode nothing of ours becomes a question mark", arguments: [Charset.console, .ascii])
  func standIns(charset: Charset) {
    for page in AnySizeTests.pages {
      var dashboard = OpenDashboard(page, width: 120, height: 40)
      let full = dashboard.watched
      dashboard.state.display.charset = charset
      for typed in ["", "?", "o", "c"] {
        dashboard.type(typed)
        let lines = dashboard.watched.lines
        #expect(lines.allSatisfy { !$0.contains("??") })
        dashboard.press(.escape)
      }
      #expect(dashboard.watched.width == full.width)
    }
  }

  @Test("too small a screen says what it needs and how to quit")
  func tooSmall() {
    let lines = Fixture(width: 39, height: 9).render().lines
    #expect(lines[0] == "atomtop needs 40×10")
    #expect(lines.contains("q quits"))
    #expect(Fixture(width: 7, height: 1).render().lines == ["q quits"])
  }
}
