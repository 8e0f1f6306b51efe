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
    let fixture = Fixture(width: size.0, height: size.1, page: .scenario(name))
    expectScreen(fixture.render(), "\(name)-\(size.0)x\(size.1)")
  }

  /// What stands last in the line is the verdict: where that shows, no figure lost its digits.
  @Test("the law's figures are whole, or left out", arguments: 40...100)
  func narrowLedger(_ width: Int) {
    let lines = Fixture(width: width, height: 24, page: .scenario("counter")).render().lines
    let ledger = lines.first { $0.hasPrefix(" fetch-add: ") }
    #expect(ledger?.contains(": exact") ?? false)
  }

  @Test("many workers")
  func manyWorkers() {
    let fixture = Fixture(width: 120, height: 40, workers: 1024, page: .scenario("spinlock"))
    expectScreen(fixture.render(), "workers-1024")
  }

  @Test("help", arguments: sizes)
  func help(_ width: Int, _ height: Int) {
    let fixture = Fixture(width: width, height: height, page: .scenario("counter"))
    var state = fixture.state()
    _ = state.handle(.key(.character("?")), fixture.snapshot(state), now: 0)
    expectScreen(fixture.scene(state).render(), "help-\(width)x\(height)")
  }

  @Test("menu", arguments: sizes)
  func menu(_ width: Int, _ height: Int) {
    let fixture = Fixture(width: width, height: height, page: .scenario("counter"))
    var state = fixture.state()
    _ = state.handle(.key(.character("o")), fixture.snapshot(state), now: 0)
    expectScreen(fixture.scene(state).render(), "menu-\(width)x\(height)")
  }

  @Test("after a change the figures from before stay")
  func was() {
    let fixture = Fixture(page: .scenario("counter"))
    var state = fixture.state()
    _ = state.handle(.key(.character("g")), fixture.snapshot(state), now: 100)
    expectScreen(fixture.scene(state).render(), "was")
  }

  @Test("ASCII only")
  func ascii() {
    let fixture = Fixture(page: .scenario("counter"))
    var state = fixture.state()
    state.display.isASCII = true
    let grid = fixture.scene(state).render()
    #expect(grid.lines.allSatisfy { $0.allSatisfy(\.isASCII) })
    expectScreen(grid, "ascii")
  }

  @Test("too small a screen says what it needs and how to quit")
  func tooSmall() {
    let lines = Fixture(width: 39, height: 9).render().lines
    #expect(lines[0] == "atomtop needs 40×10")
    #expect(lines.contains("q quits"))
    #expect(Fixture(width: 7, height: 1).render().lines == ["q quits"])
  }
}
