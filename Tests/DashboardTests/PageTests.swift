import Contention
import Testing

@testable import Dashboard

/// What goes along from page to page, and what does not.
@Suite("Moving between pages")
struct PageTests {
  @Test(
    "what belongs to one scenario ends with its page", arguments: [Key.character("2"), .escape])
  func leaving(_ key: Key) {
    var dashboard = OpenDashboard(.scenario("counter"), workers: 64)
    dashboard.type("f+")
    #expect(dashboard.state.plan.focus != nil && !dashboard.state.before.isEmpty)
    dashboard.press(.end)
    dashboard.press(key)
    #expect(dashboard.state.plan.focus == nil)
    #expect(dashboard.state.before.isEmpty)
    #expect(dashboard.state.announcement == nil)
    if dashboard.state.scenario != nil { #expect(dashboard.scroll == 0) }
  }

  @Test("variants that were left out stay left out when one comes back")
  func inPlay() throws {
    var dashboard = OpenDashboard(.scenario("counter"))
    dashboard.type("v21")
    let scenario = try #require(dashboard.state.scenario)
    let names = scenario.variants(for: dashboard.state.plan).map(\.name)
    #expect(names == scenario.variants.map(\.name).filter { $0 != "fetch-add" })
  }

  @Test("the overview has the baselines that the command line asked for")
  func baselines() {
    var dashboard = OpenDashboard(.scenario("counter"))
    dashboard.type("v0")
    #expect(dashboard.state.plan.includesBaseline)
    #expect(dashboard.state.plan.variants == nil)
  }

  @Test("variants that the command line named hold where they mean something")
  func asked() {
    func dashboard(_ variant: String) -> OpenDashboard {
      var dashboard = OpenDashboard(.scenario("counter"))
      var plan = Plan(scenarios: ["counter", "max"], threads: 8)
      plan.variants = [variant]
      dashboard.state = DashboardState(
        plan: plan, machine: dashboard.fixture.machine, display: DisplayOptions(), opens: "counter")
      return dashboard
    }
    var one = dashboard("fetch-add")
    #expect(one.state.plan.variants == ["fetch-add"])
    one.type("2")
    #expect(one.state.plan.variants == nil, "max has no fetch-add")
    one.type("0")
    #expect(one.state.plan.variants == nil, "one scenario would be empty")
    var both = dashboard("mutex")
    both.type("2")
    #expect(both.state.plan.variants == ["mutex"])
    both.type("0")
    #expect(both.state.plan.variants == ["mutex"])
  }

  @Test("workers are asked for of the variants whose panels show", arguments: Catalogue.scenarios)
  func detailed(_ scenario: Scenario) {
    var dashboard = OpenDashboard(.scenario(scenario.name), width: 120, height: 40)
    for _ in scenario.variants { dashboard.press(.up) }
    for variant in scenario.variants {
      let baseline = scenario.variants.first(where: \.isBaseline)?.name ?? ""
      let names: Set = [variant.name, baseline]
      #expect(Set(dashboard.page.detailed?.map(\.variant) ?? []) == names)
      #expect(ScenarioLayout(dashboard.state, scenario).panels.count == names.count)
      dashboard.press(.down)
    }
  }

  @Test("Esc comes back to the tile of the scenario that was left")
  func tile() {
    var dashboard = OpenDashboard()
    dashboard.type("3")
    dashboard.press(.escape)
    #expect(dashboard.tile == 2)
    dashboard.press(.left)
    #expect(dashboard.tile == 1)
    dashboard.press(.end)
    dashboard.press(.home)
    #expect(dashboard.tile == 0)
  }

  @Test("a page that was refused is left again, and so are figures from before")
  func refused() {
    var dashboard = OpenDashboard()
    let before = dashboard.fixture.snapshot(dashboard.state)
    dashboard.type("3")
    dashboard.refuse("no threads", before: before)
    #expect(dashboard.place == .overview)
    #expect(dashboard.state.plan == before.plan)
    var other = OpenDashboard(.scenario("counter"))
    let snapshot = other.fixture.snapshot(other.state)
    other.type("+")
    other.refuse("no threads", before: snapshot)
    #expect(other.state.before.isEmpty)
  }

  @Test(
    "selected tiles and variants always show", arguments: [(40, 10), (40, 14), (80, 12), (120, 12)])
  func selected(_ width: Int, _ height: Int) {
    var dashboard = OpenDashboard(width: width, height: height)
    for (index, scenario) in Catalogue.scenarios.enumerated() {
      #expect(dashboard.lines.contains { $0.contains("▸ \(index + 1) \(scenario.name) ") })
      dashboard.press(.right)
    }
    for scenario in Catalogue.scenarios {
      var dashboard = OpenDashboard(.scenario(scenario.name), width: width, height: height)
      for _ in scenario.variants { dashboard.press(.up) }
      for variant in scenario.variants {
        let marked = dashboard.lines.filter { $0.hasPrefix("▸") }
        #expect(marked.count == 1 && marked[0].contains(" \(variant.name) "), "\(variant.name)")
        dashboard.press(.down)
      }
    }
  }

  @Test("→ scrolls by one worker, Page Down by as many as show")
  func scroll() throws {
    var dashboard = OpenDashboard(.scenario("counter"), workers: 64)
    let rows = ScenarioLayout(dashboard.state, try #require(dashboard.state.scenario)).workerRows
    dashboard.press(.right)
    #expect(dashboard.scroll == 1)
    dashboard.press(.pageDown)
    #expect(dashboard.scroll == 1 + rows)
    dashboard.press(.left)
    #expect(dashboard.scroll == rows)
    #expect(dashboard.lines.contains { $0.contains(" \(rows)–\(2 * rows - 1) of 64 ") })
  }
}
