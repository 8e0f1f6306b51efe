import Contention
import Testing

@testable import Dashboard

/// What goes along from page to page, and what does not.
@Suite("Moving between pages")
struct PageTests {
  @Test(
    "what belongs to one scenario ends with its page", arguments: [Key.character("2"), .escape])
  func leaving(_ key: Key) {
    var desk = Desk(.scenario("counter"), workers: 64)
    desk.type("f+")
    #expect(desk.state.plan.focus != nil && !desk.state.before.isEmpty)
    desk.press(.end)
    desk.press(key)
    #expect(desk.state.plan.focus == nil)
    #expect(desk.state.before.isEmpty)
    #expect(desk.state.announcement == nil)
    if desk.state.scenario != nil { #expect(desk.state.scroll == 0) }
  }

  @Test("variants that were left out stay left out when one comes back")
  func inPlay() throws {
    var desk = Desk(.scenario("counter"))
    desk.type("v21")
    let scenario = try #require(desk.state.scenario)
    let names = scenario.variants(for: desk.state.plan).map(\.name)
    #expect(names == scenario.variants.map(\.name).filter { $0 != "fetch-add" })
  }

  @Test("the overview has the baselines that the command line asked for")
  func baselines() {
    var desk = Desk(.scenario("counter"))
    desk.type("v0")
    #expect(desk.state.plan.includesBaseline)
    #expect(desk.state.plan.variants == nil)
  }

  @Test("variants that the command line named hold where they mean something")
  func asked() {
    func desk(_ variant: String) -> Desk {
      var desk = Desk(.scenario("counter"))
      var plan = Plan(scenarios: ["counter", "max"], threads: 8)
      plan.variants = [variant]
      desk.state = DashboardState(
        plan: plan, machine: desk.fixture.machine, display: DisplayOptions(), opens: "counter")
      return desk
    }
    var one = desk("fetch-add")
    #expect(one.state.plan.variants == ["fetch-add"])
    one.type("2")
    #expect(one.state.plan.variants == nil, "max has no fetch-add")
    one.type("0")
    #expect(one.state.plan.variants == nil, "one scenario would be empty")
    var both = desk("mutex")
    both.type("2")
    #expect(both.state.plan.variants == ["mutex"])
    both.type("0")
    #expect(both.state.plan.variants == ["mutex"])
  }

  @Test("workers are asked for of the variants whose panels show", arguments: Catalogue.scenarios)
  func detailed(_ scenario: Scenario) {
    var desk = Desk(.scenario(scenario.name), width: 120, height: 40)
    for _ in scenario.variants { desk.press(.up) }
    for variant in scenario.variants {
      let baseline = scenario.variants.first(where: \.isBaseline)?.name ?? ""
      let names: Set = [variant.name, baseline]
      #expect(Set(desk.state.detailed.map(\.variant)) == names)
      #expect(ScenarioLayout(desk.state, scenario).panels.count == names.count)
      desk.press(.down)
    }
  }

  @Test("Esc comes back to the tile of the scenario that was left")
  func tile() {
    var desk = Desk()
    desk.type("3")
    desk.press(.escape)
    #expect(desk.state.tile == 2)
    desk.press(.left)
    #expect(desk.state.tile == 1)
    desk.press(.end)
    desk.press(.home)
    #expect(desk.state.tile == 0)
  }

  @Test("a page that was refused is left again, and so are figures from before")
  func refused() {
    var desk = Desk()
    let before = desk.fixture.snapshot(desk.state)
    desk.type("3")
    _ = desk.state.handle(.refused("no threads"), before, now: 100)
    #expect(desk.state.page == .overview)
    #expect(desk.state.plan == before.plan)
    var other = Desk(.scenario("counter"))
    let snapshot = other.fixture.snapshot(other.state)
    other.type("+")
    _ = other.state.handle(.refused("no threads"), snapshot, now: 100)
    #expect(other.state.before.isEmpty)
  }

  @Test(
    "selected tiles and variants always show", arguments: [(40, 10), (40, 14), (80, 12), (120, 12)])
  func selected(_ width: Int, _ height: Int) {
    var desk = Desk(width: width, height: height)
    for (index, scenario) in Catalogue.scenarios.enumerated() {
      #expect(desk.lines.contains { $0.contains("▸ \(index + 1) \(scenario.name) ") })
      desk.press(.right)
    }
    for scenario in Catalogue.scenarios {
      var desk = Desk(.scenario(scenario.name), width: width, height: height)
      for _ in scenario.variants { desk.press(.up) }
      for variant in scenario.variants {
        let marked = desk.lines.filter { $0.hasPrefix("▸") }
        #expect(marked.count == 1 && marked[0].contains(" \(variant.name) "), "\(variant.name)")
        desk.press(.down)
      }
    }
  }

  @Test("→ scrolls by one worker, Page Down by as many as show")
  func scroll() throws {
    var desk = Desk(.scenario("counter"), workers: 64)
    let rows = ScenarioLayout(desk.state, try #require(desk.state.scenario)).workerRows
    desk.press(.right)
    #expect(desk.state.scroll == 1)
    desk.press(.pageDown)
    #expect(desk.state.scroll == 1 + rows)
    desk.press(.left)
    #expect(desk.state.scroll == rows)
    #expect(desk.lines.contains { $0.contains(" \(rows)–\(2 * rows - 1)/64 ") })
  }
}
