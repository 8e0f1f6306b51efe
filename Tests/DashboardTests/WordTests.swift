import Contention
import Testing

@testable import Dashboard

/// What is said fits what is so.
@Suite("Words")
struct WordTests {
  /// A page of which no law was broken.
  private func unbroken(_ fixture: Fixture, choose variant: String? = nil) -> String {
    var dashboard = OpenDashboard(fixture)
    if let variant { dashboard.state.chosen["counter"] = variant }
    var snapshot = fixture.snapshot(dashboard.state)
    // A litmus test has outcomes, and no two sides.
    for part in snapshot.scenarios.indices where snapshot.scenarios[part].scenario.litmus == nil {
      for place in snapshot.scenarios[part].variants.indices {
        snapshot.scenarios[part].variants[place].ledger = Ledger(expected: 10, observed: 10)
      }
    }
    return dashboard.grid(snapshot).lines.joined(separator: "\n")
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
  func debug(_ page: Place) {
    let text = "DEBUG BUILD: rates mean nothing"
    #expect(Fixture(place: page, isDebugBuild: true).render().lines[0].contains(text))
    #expect(!Fixture(place: page).render().lines[0].contains(text))
  }

  @Test("a variant that was left out is not waited for, and its last rate stays")
  func leftOut() {
    var dashboard = OpenDashboard(.scenario("counter"))
    dashboard.type("v")
    #expect(dashboard.lines.contains { $0.hasPrefix("▸● fetch-add") && $0.hasSuffix("left out") })
    #expect(dashboard.lines.contains { $0 == " fetch-add: left out; v takes it in again" })
    #expect(dashboard.lines.contains { $0.contains("left out; was 137 M/s") })
    #expect(!dashboard.lines.joined().contains("waiting"))
    dashboard.press(.down)
    #expect(dashboard.lines.filter { $0.hasPrefix("▸") }.count == 1, "left out is not selected")
  }

  @Test("a variant in play is waited for, and while frozen Space is")
  func awaited() {
    var dashboard = OpenDashboard(.scenario("counter"))
    func lines() -> [String] {
      var snapshot = dashboard.fixture.snapshot(dashboard.state)
      snapshot.scenarios = []
      return dashboard.grid(snapshot).lines
    }
    #expect(lines().contains(" fetch-add: waiting for its first slice"))
    #expect(!lines().joined().contains("left out"))
    dashboard.type(" ")
    #expect(lines().contains(" fetch-add: the workers are parked"))
  }

  @Test("why nothing is lost yet: no rival, no second CPU, or chance")
  func unbroken() {
    func tiles(_ workers: Int) -> String {
      unbroken(Fixture(width: 120, height: 40, workers: workers))
    }
    #expect(tiles(1).contains("one worker has no rival"))
    #expect(tiles(8).contains("nothing wrong so far") && !tiles(8).contains("no rival"))
    func page(_ workers: Int, _ cpus: Int) -> String {
      unbroken(
        Fixture(workers: workers, cpus: cpus, place: .scenario("counter")), choose: "load-store")
    }
    #expect(page(1, 2).contains("One worker has no rival"))
    #expect(page(8, 1).contains("One CPU: workers overlap only where one is interrupted."))
    #expect(page(8, 2).contains("Nothing wrong so far."))
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
      Fixture(width: 120, height: 40, workers: workers, place: .scenario(scenario.name)).render()
        .lines.joined()
    }
    #expect(!page(2).contains(remark))
    #expect(page(3).contains(remark))
  }

  @Test("f says what it does to the variant that is selected")
  func focus() {
    var dashboard = OpenDashboard(.scenario("counter"))
    dashboard.type("f")
    #expect(dashboard.keyLine.contains("f all"))
    dashboard.press(.down)
    #expect(dashboard.keyLine.contains("f focus"))
  }

  @Test("how a frozen screen goes on is said first, and once", arguments: AnySizeTests.freezing)
  func frozen(_ page: Place) {
    var dashboard = OpenDashboard(page)
    dashboard.type(" ")
    #expect(dashboard.lines[0].contains("FROZEN"))
    #expect(dashboard.statusLine.contains("parked"))
    #expect(dashboard.keyLine.contains(" Space go on"))
    #expect(dashboard.lines.joined().components(separatedBy: "Space").count == 2)
    // A litmus test has its own number of workers.
    let isLitmus = dashboard.state.scenario?.litmus != nil
    dashboard.type(isLitmus ? "p" : "+")
    #expect(dashboard.statusLine.contains("figures restart when it goes on"))
    dashboard.type(" ")
    #expect(dashboard.statusLine.contains("running again"))
    #expect(!dashboard.keyLine.contains("go on"))
    dashboard.type(isLitmus ? "p" : "-")
    #expect(!dashboard.statusLine.contains("Space"))
  }

  @Test("an overview of one scenario has one key for it")
  func onlyScenario() {
    var dashboard = OpenDashboard()
    dashboard.state = DashboardState(
      plan: Plan(scenarios: ["counter"], threads: 2), machine: dashboard.fixture.machine,
      display: DisplayOptions(), opens: nil)
    #expect(dashboard.keyLine.hasPrefix(" 1 scenario"))
  }

  @Test("an announcement stays for 5 s, an alarm for 10")
  func announcements() {
    var dashboard = OpenDashboard(.scenario("counter"))
    let snapshot = dashboard.fixture.snapshot(dashboard.state)
    dashboard.type("+")
    #expect(dashboard.grid(at: 104.9).lines[1].contains("figures restart"))
    #expect(!dashboard.grid(at: 105.1).lines[1].contains("figures restart"))
    dashboard.refuse("no threads", before: snapshot)
    #expect(dashboard.grid(at: 109.9).lines[1].contains("no threads"))
    #expect(dashboard.grid(at: 109.9)[1, 1].style == .alarm)
    #expect(!dashboard.grid(at: 110.1).lines[1].contains("no threads"))
  }

  @Test("a defect of the program itself is said before anything else")
  func defect() throws {
    var dashboard = OpenDashboard(.scenario("counter"))
    dashboard.type("+")
    var snapshot = dashboard.fixture.snapshot(dashboard.state)
    snapshot.scenarios[0].variants[1].ledger = Ledger(expected: 10, observed: 9)
    snapshot.defect = snapshot.scenarios[0].variants[1].defect
    let text = try #require(snapshot.defect).description
    let grid = dashboard.grid(snapshot)
    #expect(grid.lines[1].hasPrefix(" " + text.prefix(70)))
    #expect(grid[1, 1].style == .alarm)
  }
}
