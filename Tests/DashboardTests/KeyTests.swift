import Contention
import Testing

@testable import Dashboard

/// What each key does to the state, and what it asks of the loop.
@Suite("Keys")
struct KeyTests {
  static let names = DashboardState.tiles.map(\.name)

  @Test("a digit opens the scenario of that number, from anywhere")
  func digits() {
    var dashboard = OpenDashboard()
    for (index, name) in Self.names.enumerated() {
      let reaction = dashboard.press(.character(Character("\(index + 1)")))
      #expect(dashboard.place == .scenario(name))
      #expect(reaction == .show(dashboard.page))
      #expect(dashboard.page.work == .measure(dashboard.state.plan))
      #expect(dashboard.state.plan.scenarios == [name])
    }
    dashboard.press(.character("0"))
    #expect(dashboard.place == .overview)
    #expect(dashboard.state.plan.scenarios == Self.names)
  }

  @Test("Tab goes round all pages, Shift-Tab back")
  func tab() {
    var dashboard = OpenDashboard()
    for name in Self.names {
      dashboard.press(.tab)
      #expect(dashboard.place == .scenario(name))
    }
    dashboard.press(.tab)
    #expect(dashboard.place == .overview)
    dashboard.press(.backTab)
    #expect(dashboard.place == .scenario(Self.names.last ?? ""))
  }

  @Test("arrows select a tile, Enter opens it, Esc comes back to it")
  func tiles() {
    var dashboard = OpenDashboard()
    let columns = dashboard.layout.columns
    dashboard.press(.right)
    dashboard.press(.down)
    #expect(dashboard.tile == 1 + columns)
    dashboard.press(.end)
    dashboard.press(.right)
    #expect(dashboard.tile == Self.names.count - 1)
    dashboard.press(.up)
    #expect(dashboard.tile == Self.names.count - 1 - columns)
    dashboard.press(.enter)
    #expect(dashboard.place == .scenario(Self.names[Self.names.count - 1 - columns]))
    dashboard.press(.escape)
    #expect(dashboard.place == .overview)
    #expect(dashboard.tile == Self.names.count - 1 - columns)
  }

  @Test("up and down select a variant and stop at the ends")
  func variants() throws {
    var dashboard = OpenDashboard(.scenario("counter"))
    let scenario = try #require(dashboard.state.scenario)
    #expect(dashboard.state.chosenVariant(of: scenario).name == "fetch-add")
    dashboard.press(.down)
    #expect(dashboard.state.chosenVariant(of: scenario).name == "cas-loop")
    for _ in 0..<9 { dashboard.press(.up) }
    #expect(dashboard.state.chosenVariant(of: scenario).name == "load-store")
    for _ in 0..<9 { dashboard.press(.down) }
    #expect(dashboard.state.chosenVariant(of: scenario).name == scenario.variants.last?.name)
    #expect(dashboard.reactions.allSatisfy { $0 == .none })
  }

  @Test("workers: one more, one fewer, twice, half, never out of range")
  func workers() {
    var dashboard = OpenDashboard(.scenario("counter"))
    dashboard.type("+")
    #expect(dashboard.state.plan.threads == 9)
    dashboard.type("--")
    #expect(dashboard.state.plan.threads == 7)
    dashboard.type("*")
    #expect(dashboard.state.plan.threads == 14)
    dashboard.type("/")
    #expect(dashboard.state.plan.threads == 7)
    dashboard.type("************")
    #expect(dashboard.state.plan.threads == 1024)
    #expect(dashboard.press(.character("+")) == .none)
    dashboard.type("////////////-")
    #expect(dashboard.state.plan.threads == 1)
    #expect(dashboard.statusLine.contains("cannot go further"))
  }

  @Test("f gives one variant every slice, and takes it back")
  func focus() {
    var dashboard = OpenDashboard(.scenario("counter"))
    dashboard.type("f")
    #expect(dashboard.state.plan.focus == VariantID(scenario: "counter", variant: "fetch-add"))
    #expect(dashboard.keyLine.contains("f all"))
    dashboard.type("f")
    #expect(dashboard.state.plan.focus == nil)
  }

  @Test("v takes a variant out of play and in again; the last one stays")
  func inPlay() throws {
    var dashboard = OpenDashboard(.scenario("counter"))
    let scenario = try #require(dashboard.state.scenario)
    dashboard.type("v")
    #expect(!scenario.variants(for: dashboard.state.plan).contains { $0.name == "fetch-add" })
    dashboard.type("v")
    #expect(scenario.variants(for: dashboard.state.plan).count == scenario.variants.count)
    for _ in scenario.variants {
      dashboard.press(.up)
    }
    for _ in scenario.variants {
      dashboard.type("v")
      dashboard.press(.down)
    }
    #expect(scenario.variants(for: dashboard.state.plan).count == 1)
  }

  @Test("Space freezes and goes on, and the key line says which")
  func freeze() {
    var dashboard = OpenDashboard()
    #expect(dashboard.press(.character(" ")) == .freeze(true))
    #expect(dashboard.keyLine.contains("Space go on"))
    #expect(dashboard.lines[0].contains("FROZEN"))
    #expect(dashboard.press(.character(" ")) == .freeze(false))
  }

  @Test("every change is said and keeps the rates from before")
  func announced() {
    for key in ["+", "m", "b", "g", "w", "p", "f", "v"] {
      var dashboard = OpenDashboard(.scenario("counter"))
      let reaction = dashboard.press(.character(Character(key)))
      #expect(reaction == .run(.measure(dashboard.state.plan)), "\(key)")
      #expect(dashboard.statusLine.contains("figures restart"), "\(key)")
      let variants = Catalogue.scenario(named: "counter")?.variants.count
      #expect(dashboard.state.before.count == variants, "\(key)")
      dashboard.type("r")
      #expect(dashboard.reactions.last == .reset)
      #expect(dashboard.state.before.isEmpty)
    }
  }

  @Test("keys of choices that a page does not understand change nothing, and say so")
  func unavailable() {
    var dashboard = OpenDashboard(.scenario("counter"))
    #expect(dashboard.press(.character("s")) == .none)
    #expect(dashboard.state.plan.criticalSection == 0)
    #expect(dashboard.statusLine.contains("counter has no choice of critical section"))
    dashboard.press(.escape)
    #expect(dashboard.press(.character("f")) == .none)
    #expect(dashboard.statusLine.contains("focus: open a scenario first"))
  }

  @Test("orderings go round those that keep the law")
  func orderings() {
    var dashboard = OpenDashboard(.scenario("spinlock"))
    dashboard.type("m")
    #expect(dashboard.state.plan.ordering == .sequentiallyConsistent)
    dashboard.type("m")
    #expect(dashboard.state.plan.ordering == .acquireRelease)
  }

  @Test("workers scroll and stop at the ends")
  func scroll() throws {
    var dashboard = OpenDashboard(.scenario("counter"), workers: 64)
    let rows = ScenarioLayout(dashboard.state, try #require(dashboard.state.scenario)).workerRows
    dashboard.press(.end)
    #expect(dashboard.scroll == 64 - rows)
    dashboard.press(.pageUp)
    #expect(dashboard.scroll == 64 - 2 * rows)
    dashboard.press(.home)
    dashboard.press(.left)
    #expect(dashboard.scroll == 0)
  }

  @Test("the menu changes every setting, and closes")
  func menu() {
    var dashboard = OpenDashboard(.scenario("counter"))
    dashboard.type("o")
    for setting in dashboard.state.settings.dropFirst() {
      dashboard.state.overlay = .menu(setting)
      let before = dashboard.state.value(of: setting)
      dashboard.press(.right)
      #expect(dashboard.state.value(of: setting) != before, "\(setting)")
      #expect(dashboard.state.overlay == .menu(setting))
    }
    dashboard.press(.escape)
    #expect(dashboard.state.overlay == nil)
  }

  @Test("help opens, scrolls to its end and closes")
  func help() {
    var dashboard = OpenDashboard()
    dashboard.type("?")
    let lines = dashboard.page.helpLines
    let rows = dashboard.page.helpRows
    for _ in lines { dashboard.press(.down) }
    #expect(dashboard.state.overlay == .help(firstLine: lines.count - rows))
    dashboard.press(.escape)
    #expect(dashboard.state.overlay == nil)
    #expect(dashboard.place == .overview)
  }

  @Test("help explains every direct key")
  func helpIsComplete() {
    let terms = HelpText.sections(OpenDashboard().state).flatMap(\.entries).map(\.term).joined(
      separator: " ")
    for setting in Setting.all {
      for key in setting.keys.split(separator: " ") where key.count == 1 {
        // "* and /" stand in the sentence about + and -.
        if !"*/".contains(key) { #expect(terms.contains(key), "\(setting)") }
      }
    }
  }

  @Test("q quits everywhere")
  func quit() {
    for typed in ["", "?", "o", "1", "1?"] {
      var dashboard = OpenDashboard()
      dashboard.type(typed)
      #expect(dashboard.press("q") == .quit)
    }
    var small = OpenDashboard()
    small.happen(.resize(width: 3, height: 1))
    #expect(small.press("q") == .quit)
    #expect(small.press(.character("+")) == .none)
  }

  @Test("in the menu Tab does what stands beside the scenario")
  func tabInMenu() {
    var dashboard = OpenDashboard(.scenario("counter"))
    dashboard.type("o")
    dashboard.press(.tab)
    #expect(dashboard.place == .scenario("max"))
    #expect(dashboard.state.overlay == .menu(.knob(.threads)))
    dashboard.press(.backTab)
    #expect(dashboard.place == .scenario("counter"))
  }

  @Test("figures from before a change that the workers take long to carry out are called so")
  func lateChange() {
    var dashboard = OpenDashboard(.scenario("counter"))
    let before = dashboard.fixture.snapshot(dashboard.state)
    func statusLine(_ snapshot: Snapshot, _ now: Double) -> String {
      dashboard.grid(snapshot, at: now).lines[1]
    }
    dashboard.type("+")
    #expect(statusLine(before, 100.1).contains("workers: 9"))
    #expect(statusLine(before, 101).contains("figures are still from before"))
    #expect(statusLine(dashboard.fixture.snapshot(dashboard.state), 101).contains("workers: 9"))
  }

  @Test("what the system refuses is said, and the plan before stands")
  func refused() {
    var dashboard = OpenDashboard(.scenario("counter"))
    let before = dashboard.fixture.snapshot(dashboard.state)
    dashboard.type("*")
    dashboard.refuse("only 9 of 16 workers could be started", before: before)
    #expect(dashboard.state.plan.threads == 8)
    #expect(dashboard.statusLine.contains("only 9 of 16"))
  }

  @Test("clicks select and open, the wheel scrolls")
  func mouse() {
    var dashboard = OpenDashboard()
    let tile = dashboard.layout.tiles[3]
    let click = Event.click(row: tile.row + 1, column: tile.column + 1)
    dashboard.happen(click)
    #expect(dashboard.tile == 3)
    #expect(dashboard.place == .overview)
    dashboard.happen(click)
    #expect(dashboard.place == .scenario(Self.names[3]))
    dashboard.happen(.click(row: 5, column: 4))
    #expect(
      dashboard.state.scenario.map { dashboard.state.chosenVariant(of: $0).name } == "exchange")
    dashboard.state.plan.threads = 64
    dashboard.happen(.wheel(1))
    #expect(dashboard.scroll == 3)
  }
}
