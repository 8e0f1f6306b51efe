import Contention
import Testing

@testable import Dashboard

/// What each key does to the state, and what it asks of the loop.
@Suite("Keys")
struct KeyTests {
  static let names = Catalogue.scenarios.map(\.name)

  @Test("a digit opens the scenario of that number, from anywhere")
  func digits() {
    var desk = Desk()
    for (index, name) in Self.names.enumerated() {
      let reaction = desk.press(.character(Character("\(index + 1)")))
      #expect(desk.state.page == .scenario(name))
      #expect(reaction == .change(desk.state.plan))
      #expect(desk.state.plan.scenarios == [name])
    }
    desk.press(.character("9"))
    #expect(desk.state.page == .scenario(Self.names.last ?? ""))
    desk.press(.character("0"))
    #expect(desk.state.page == .overview)
    #expect(desk.state.plan.scenarios == Self.names)
  }

  @Test("Tab goes round all pages, Shift-Tab back")
  func tab() {
    var desk = Desk()
    for name in Self.names {
      desk.press(.tab)
      #expect(desk.state.page == .scenario(name))
    }
    desk.press(.tab)
    #expect(desk.state.page == .overview)
    desk.press(.backTab)
    #expect(desk.state.page == .scenario(Self.names.last ?? ""))
  }

  @Test("arrows select a tile, Enter opens it, Esc comes back to it")
  func tiles() {
    var desk = Desk()
    let columns = OverviewLayout(desk.state).columns
    desk.press(.right)
    desk.press(.down)
    #expect(desk.state.tile == 1 + columns)
    desk.press(.end)
    desk.press(.right)
    #expect(desk.state.tile == Self.names.count - 1)
    desk.press(.up)
    #expect(desk.state.tile == Self.names.count - 1 - columns)
    desk.press(.enter)
    #expect(desk.state.page == .scenario(Self.names[Self.names.count - 1 - columns]))
    desk.press(.escape)
    #expect(desk.state.page == .overview)
    #expect(desk.state.tile == Self.names.count - 1 - columns)
  }

  @Test("up and down select a variant and stop at the ends")
  func variants() throws {
    var desk = Desk(.scenario("counter"))
    let scenario = try #require(desk.state.scenario)
    #expect(desk.state.chosenVariant(of: scenario).name == "fetch-add")
    desk.press(.down)
    #expect(desk.state.chosenVariant(of: scenario).name == "cas-loop")
    for _ in 0..<9 { desk.press(.up) }
    #expect(desk.state.chosenVariant(of: scenario).name == "load-store")
    for _ in 0..<9 { desk.press(.down) }
    #expect(desk.state.chosenVariant(of: scenario).name == scenario.variants.last?.name)
    #expect(desk.reactions.allSatisfy { $0 == .none })
  }

  @Test("workers: one more, one fewer, twice, half, never out of range")
  func workers() {
    var desk = Desk(.scenario("counter"))
    desk.type("+")
    #expect(desk.state.plan.threads == 9)
    desk.type("--")
    #expect(desk.state.plan.threads == 7)
    desk.type("*")
    #expect(desk.state.plan.threads == 14)
    desk.type("/")
    #expect(desk.state.plan.threads == 7)
    desk.type("************")
    #expect(desk.state.plan.threads == 1024)
    #expect(desk.press(.character("+")) == .none)
    desk.type("////////////-")
    #expect(desk.state.plan.threads == 1)
    #expect(desk.statusLine.contains("cannot go further"))
  }

  @Test("f gives one variant every slice, and takes it back")
  func focus() {
    var desk = Desk(.scenario("counter"))
    desk.type("f")
    #expect(desk.state.plan.focus == VariantID(scenario: "counter", variant: "fetch-add"))
    #expect(desk.keyLine.contains("f all"))
    desk.type("f")
    #expect(desk.state.plan.focus == nil)
  }

  @Test("v takes a variant out of play and in again; the last one stays")
  func inPlay() throws {
    var desk = Desk(.scenario("counter"))
    let scenario = try #require(desk.state.scenario)
    desk.type("v")
    #expect(!scenario.variants(for: desk.state.plan).contains { $0.name == "fetch-add" })
    desk.type("v")
    #expect(scenario.variants(for: desk.state.plan).count == scenario.variants.count)
    for _ in scenario.variants {
      desk.press(.up)
    }
    for _ in scenario.variants {
      desk.type("v")
      desk.press(.down)
    }
    #expect(scenario.variants(for: desk.state.plan).count == 1)
  }

  @Test("Space freezes and goes on, and the key line says which")
  func freeze() {
    var desk = Desk()
    #expect(desk.press(.character(" ")) == .freeze(true))
    #expect(desk.keyLine.contains("Space go on"))
    #expect(desk.fixture.scene(desk.state).render().lines[0].contains("FROZEN"))
    #expect(desk.press(.character(" ")) == .freeze(false))
  }

  @Test("every change is said and keeps the rates from before")
  func announced() {
    for key in ["+", "m", "b", "g", "w", "p", "f", "v"] {
      var desk = Desk(.scenario("counter"))
      let reaction = desk.press(.character(Character(key)))
      #expect(reaction == .change(desk.state.plan), "\(key)")
      #expect(desk.statusLine.contains("figures restart"), "\(key)")
      #expect(desk.state.before.count == 5, "\(key)")
      desk.type("r")
      #expect(desk.reactions.last == .reset)
      #expect(desk.state.before.isEmpty)
    }
  }

  @Test("keys of choices that a page does not understand change nothing, and say so")
  func unavailable() {
    var desk = Desk(.scenario("counter"))
    #expect(desk.press(.character("s")) == .none)
    #expect(desk.state.plan.criticalSection == 0)
    #expect(desk.statusLine.contains("critical section means nothing to counter"))
    desk.press(.escape)
    #expect(desk.press(.character("f")) == .none)
    #expect(desk.statusLine.contains("focus needs an open scenario"))
  }

  @Test("orderings go round those that keep the law")
  func orderings() {
    var desk = Desk(.scenario("spinlock"))
    desk.type("m")
    #expect(desk.state.plan.ordering == .sequentiallyConsistent)
    desk.type("m")
    #expect(desk.state.plan.ordering == .acquireRelease)
  }

  @Test("workers scroll and stop at the ends")
  func scroll() throws {
    var desk = Desk(.scenario("counter"), workers: 64)
    let rows = ScenarioLayout(desk.state, try #require(desk.state.scenario)).workerRows
    desk.press(.end)
    #expect(desk.state.scroll == 64 - rows)
    desk.press(.pageUp)
    #expect(desk.state.scroll == 64 - 2 * rows)
    desk.press(.home)
    desk.press(.left)
    #expect(desk.state.scroll == 0)
  }

  @Test("the menu changes every setting, and closes")
  func menu() {
    var desk = Desk(.scenario("counter"))
    desk.type("o")
    for setting in desk.state.settings.dropFirst() {
      desk.state.overlay = .menu(setting)
      let before = desk.state.value(of: setting)
      desk.press(.right)
      #expect(desk.state.value(of: setting) != before, "\(setting)")
      #expect(desk.state.overlay == .menu(setting))
    }
    desk.press(.escape)
    #expect(desk.state.overlay == nil)
  }

  @Test("help opens, scrolls to its end and closes")
  func help() {
    var desk = Desk()
    desk.type("?")
    let lines = HelpView.lines(desk.state)
    let rows = HelpView.rows(desk.state)
    for _ in lines { desk.press(.down) }
    #expect(desk.state.overlay == .help(firstLine: lines.count - rows))
    desk.press(.escape)
    #expect(desk.state.overlay == nil)
    #expect(desk.state.page == .overview)
  }

  @Test("help explains every direct key")
  func helpIsComplete() {
    let terms = HelpText.sections(Desk().state).flatMap(\.entries).map(\.term).joined(
      separator: " ")
    for setting in Setting.all {
      for key in setting.keys.split(separator: " ") where key.count == 1 {
        // "* and /" stand in the sentence about + and -.
        if !"*/".contains(key) { #expect(terms.contains(key), "\(setting)") }
      }
    }
  }

  @Test("q and Ctrl-C quit everywhere", arguments: [Key.character("q"), .interrupt])
  func quit(_ key: Key) {
    for typed in ["", "?", "o", "1", "1?"] {
      var desk = Desk()
      desk.type(typed)
      #expect(desk.press(key) == .quit)
    }
    var small = Desk()
    _ = small.state.handle(
      .resize(width: 3, height: 1), small.fixture.snapshot(small.state), now: 0)
    #expect(small.press(key) == .quit)
    #expect(small.press(.character("+")) == .none)
  }

  @Test("in the menu Tab does what stands beside the scenario")
  func tabInMenu() {
    var desk = Desk(.scenario("counter"))
    desk.type("o")
    desk.press(.tab)
    #expect(desk.state.page == .scenario("max"))
    #expect(desk.state.overlay == .menu(.knob(.threads)))
    desk.press(.backTab)
    #expect(desk.state.page == .scenario("counter"))
  }

  @Test("figures from before a change that the workers take long to carry out are called so")
  func lateChange() {
    var desk = Desk(.scenario("counter"))
    let before = desk.fixture.snapshot(desk.state)
    func statusLine(_ snapshot: Snapshot, _ now: Double) -> String {
      Scene(state: desk.state, snapshot: snapshot, histories: Histories(), now: now)
        .render().lines[1]
    }
    desk.type("+")
    #expect(statusLine(before, 100.1).contains("workers: 9"))
    #expect(statusLine(before, 101).contains("figures are still from before"))
    #expect(statusLine(desk.fixture.snapshot(desk.state), 101).contains("workers: 9"))
  }

  @Test("what the system refuses is said, and the plan before stands")
  func refused() {
    var desk = Desk(.scenario("counter"))
    let before = desk.fixture.snapshot(desk.state)
    desk.type("*")
    _ = desk.state.handle(.refused("only 9 of 16 workers could be started"), before, now: 100)
    #expect(desk.state.plan.threads == 8)
    #expect(desk.statusLine.contains("only 9 of 16"))
  }

  @Test("clicks select and open, the wheel scrolls")
  func mouse() {
    var desk = Desk()
    let snapshot = desk.fixture.snapshot(desk.state)
    let tile = OverviewLayout(desk.state).tiles[3]
    let click = Event.click(row: tile.row + 1, column: tile.column + 1)
    _ = desk.state.handle(click, snapshot, now: 0)
    #expect(desk.state.tile == 3)
    #expect(desk.state.page == .overview)
    _ = desk.state.handle(click, snapshot, now: 0)
    #expect(desk.state.page == .scenario(Self.names[3]))
    _ = desk.state.handle(.click(row: 5, column: 4), snapshot, now: 0)
    #expect(desk.state.scenario.map { desk.state.chosenVariant(of: $0).name } == "exchange")
    desk.state.plan.threads = 64
    _ = desk.state.handle(.wheel(1), snapshot, now: 0)
    #expect(desk.state.scroll == 3)
  }
}
