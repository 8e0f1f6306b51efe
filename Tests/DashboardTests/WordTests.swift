import Contention
import Testing

@testable import Dashboard

/// What is said fits what is so.
@Suite("Words")
struct WordTests {
  /// A page of which no law was broken.
  private func unbroken(_ fixture: Fixture, choose variant: String? = nil) -> String {
    var state = fixture.state()
    if let variant { state.chosen["counter"] = variant }
    var snapshot = fixture.snapshot(state)
    for part in snapshot.scenarios.indices {
      for place in snapshot.scenarios[part].variants.indices {
        snapshot.scenarios[part].variants[place].ledger = Ledger(expected: 10, observed: 10)
      }
    }
    return Scene(state: state, snapshot: snapshot, histories: Histories(), now: 0).render()
      .lines.joined(separator: "\n")
  }

  @Test(
    "one is no plural",
    arguments: [
      (1, 1, " 1 worker on 1 CPU,"), (1, 2, " 1 worker on 2 CPUs,"),
      (2, 1, " 2 workers on 1 CPU,"), (8, 2, " 8 workers on 2 CPUs,"),
    ])
  func plural(_ workers: Int, _ cpus: Int, _ text: String) {
    let lines = Fixture(workers: workers, cpus: cpus).render().lines
    #expect(lines[0].contains(text))
  }

  @Test("a debug build is said before any rate is read", arguments: AnySizeTests.pages)
  func debug(_ page: DashboardState.Page) {
    let text = "DEBUG BUILD: rates mean nothing"
    #expect(Fixture(page: page, isDebugBuild: true).render().lines[0].contains(text))
    #expect(!Fixture(page: page).render().lines[0].contains(text))
  }

  @Test("a variant that was left out is not waited for, and its last rate stays")
  func leftOut() {
    var desk = Desk(.scenario("counter"))
    desk.type("v")
    #expect(desk.lines.contains { $0.hasPrefix("▸● fetch-add") && $0.hasSuffix("left out") })
    #expect(desk.lines.contains { $0 == " fetch-add: left out; v takes it in again" })
    #expect(desk.lines.contains { $0.contains("left out; was 137 M/s") })
    #expect(!desk.lines.joined().contains("waiting"))
    desk.press(.down)
    #expect(desk.lines.filter { $0.hasPrefix("▸") }.count == 1, "left out is not selected")
  }

  @Test("a variant in play is waited for, and while frozen Space is")
  func awaited() {
    var desk = Desk(.scenario("counter"))
    func lines() -> [String] {
      var snapshot = desk.fixture.snapshot(desk.state)
      snapshot.scenarios = []
      return Scene(state: desk.state, snapshot: snapshot, histories: Histories(), now: 0).render()
        .lines
    }
    #expect(lines().contains(" fetch-add: waiting for its first slice"))
    #expect(!lines().joined().contains("left out"))
    desk.type(" ")
    #expect(lines().contains(" fetch-add: frozen: Space goes on"))
  }

  @Test("why nothing is lost yet: no rival, no second CPU, or chance")
  func unbroken() {
    func tiles(_ workers: Int) -> String {
      unbroken(Fixture(width: 120, height: 40, workers: workers))
    }
    #expect(tiles(1).contains("one worker has no rival"))
    #expect(tiles(8).contains("nothing lost yet") && !tiles(8).contains("no rival"))
    func page(_ workers: Int, _ cpus: Int) -> String {
      unbroken(
        Fixture(workers: workers, cpus: cpus, page: .scenario("counter")), choose: "load-store")
    }
    #expect(page(1, 2).contains("One worker has no rival"))
    #expect(page(8, 1).contains("One CPU: workers overlap only where one is interrupted."))
    #expect(page(8, 2).contains("Nothing lost so far."))
  }

  @Test("a verdict is said in the longest form that fits, and never cut")
  func verdict() {
    let verdict = Law.Verdict(
      short: "WRONG 0.1 %", medium: "WRONG in 0.1 % of 9.70 M looks",
      long: "WRONG went backwards, seen 12,842 times in 9.70 M looks")
    #expect(verdict.fitting(55) == verdict.long)
    #expect(verdict.fitting(54) == verdict.medium && verdict.fitting(30) == verdict.medium)
    #expect(verdict.fitting(29) == verdict.short && verdict.fitting(0) == verdict.short)
  }

  @Test("a crowd is more workers than CPUs", arguments: Catalogue.scenarios)
  func crowd(_ scenario: Scenario) {
    guard let remark = scenario.crowdedRemark?.prefix(30) else { return }
    func page(_ workers: Int) -> String {
      Fixture(width: 120, height: 40, workers: workers, page: .scenario(scenario.name)).render()
        .lines.joined()
    }
    #expect(!page(2).contains(remark))
    #expect(page(3).contains(remark))
  }

  @Test("f says what it does to the variant that is selected")
  func focus() {
    var desk = Desk(.scenario("counter"))
    desk.type("f")
    #expect(desk.keyLine.contains("f all"))
    desk.press(.down)
    #expect(desk.keyLine.contains("f focus"))
  }

  @Test("how a frozen screen goes on is said first, on every page", arguments: AnySizeTests.pages)
  func frozen(_ page: DashboardState.Page) {
    var desk = Desk(page)
    desk.type(" ")
    #expect(desk.statusLine.contains("frozen"))
    #expect(desk.keyLine.contains("Space go on"))
    desk.type("+")
    #expect(desk.statusLine.contains("figures restart, Space goes on"))
    desk.type(" ")
    #expect(desk.statusLine.contains("running again"))
    #expect(!desk.keyLine.contains("go on"))
    desk.type("-")
    #expect(!desk.statusLine.contains("Space"))
  }

  @Test("an overview of one scenario has one key for it")
  func onlyScenario() {
    var desk = Desk()
    desk.state = DashboardState(
      plan: Plan(scenarios: ["counter"], threads: 2), machine: desk.fixture.machine,
      display: DisplayOptions(), opens: nil)
    #expect(desk.keyLine.hasPrefix(" 1 scenario"))
  }

  @Test("an announcement stays for 5 s, an alarm for 10")
  func announcements() {
    var desk = Desk(.scenario("counter"))
    let snapshot = desk.fixture.snapshot(desk.state)
    desk.type("+")
    #expect(desk.grid(at: 104.9).lines[1].contains("figures restart"))
    #expect(!desk.grid(at: 105.1).lines[1].contains("figures restart"))
    _ = desk.state.handle(.refused("no threads"), snapshot, now: 100)
    #expect(desk.grid(at: 109.9).lines[1].contains("no threads"))
    #expect(desk.grid(at: 109.9)[1, 1].style == .alarm)
    #expect(!desk.grid(at: 110.1).lines[1].contains("no threads"))
  }

  @Test("a defect of the program itself is said before anything else")
  func defect() throws {
    var desk = Desk(.scenario("counter"))
    desk.type("+")
    var snapshot = desk.fixture.snapshot(desk.state)
    snapshot.scenarios[0].variants[1].ledger = Ledger(expected: 10, observed: 9)
    snapshot.defect = snapshot.scenarios[0].variants[1].defect
    let text = try #require(snapshot.defect).description
    let grid = Scene(state: desk.state, snapshot: snapshot, histories: Histories(), now: 100)
      .render()
    #expect(grid.lines[1].hasPrefix(" " + text.prefix(70)))
    #expect(grid[1, 1].style == .alarm)
  }
}
