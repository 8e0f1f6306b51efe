import Testing

@testable import atomtop

@Suite("Live dashboard")
struct LiveDashboardTests {
  @Test("without options it is what the parser makes of none")
  func withoutOptions() throws {
    let parsed = try #require(try Atomtop.parseAsRoot([]) as? Atomtop)
    #expect(try parsed.live() == LiveDashboard())
  }

  @Test("options that were given are in it")
  func options() throws {
    let words = ["-s", "max", "-t", "3", "--fps", "7", "--ascii", "--no-color"]
    let live = try #require(try Atomtop.parseAsRoot(words) as? Atomtop).live()
    #expect(live.opens == "max")
    #expect(live.plan.scenarios == ["max"])
    #expect(live.plan.threads == 3)
    #expect(live.display.framesPerSecond == 7)
    #expect(live.display.charset == .ascii)
    #expect(!live.usesColor)
  }
}
