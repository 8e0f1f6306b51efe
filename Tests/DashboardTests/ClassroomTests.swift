import Contention
import Testing

@testable import Dashboard

/// What people look for is there, and is read as it is meant.
@Suite("Classroom")
struct ClassroomTests {
  static let scenarios = Catalogue.scenarios.map(\.name)

  @Test("the keys that people look for are in view at 80 by 24", arguments: scenarios)
  func keyLine(_ name: String) throws {
    let dashboard = OpenDashboard(.scenario(name))
    let scenario = try #require(dashboard.state.scenario)
    let always = [
      "Esc back", "Space freeze", "R defaults", "c code", "x steps", "o options", "? help",
    ]
    let settings = [(Knob.backoff, "b backoff"), (.gap, "g gap"), (.ordering, "m ordering")]
    for hint in always + settings.filter({ scenario.choices.contains($0.0) }).map(\.1) {
      #expect(dashboard.keyLine.contains(" \(hint)"), "\(hint)")
    }
  }

  @Test(
    "R takes everything back, and parks nobody", arguments: [Place.overview, .scenario("spinlock")])
  func startOver(_ place: Place) {
    var dashboard = OpenDashboard(place)
    let start = dashboard.state
    dashboard.type("++mbggswp")
    if place != .overview { dashboard.type("vcf") }
    dashboard.press(.down)
    dashboard.type(" ")
    #expect(dashboard.state.plan != start.plan && dashboard.state.isFrozen)
    dashboard.type("R")
    #expect(dashboard.reactions.last == .startOver(.measure(start.plan)))
    #expect(dashboard.state.plan == start.plan && dashboard.place == place)
    #expect(!dashboard.state.isFrozen && !dashboard.state.code.isOpen)
    #expect(dashboard.state.chosen.isEmpty && dashboard.state.inPlay.isEmpty)
    #expect(dashboard.state.before.isEmpty)
    #expect(dashboard.statusLine.contains("as it was started"))
  }

  @Test("what the command line asked for is what R comes back to")
  func asked() {
    var plan = Plan(scenarios: ["counter"], threads: 5)
    plan.gap = 100
    var state = DashboardState(
      plan: plan, machine: Fixture().machine, display: DisplayOptions(), opens: "counter")
    _ = state.step(.knob(.gap), by: 1, state.sight.snapshot, 0)
    _ = state.step(.knob(.threads), by: 1, state.sight.snapshot, 0)
    #expect(state.plan != plan)
    _ = state.startOver(0)
    #expect(state.plan == plan)
  }

  @Test("a tile says how many of its variants it leaves out, and none of what matters")
  func tiles() {
    let text = OpenDashboard().lines.joined(separator: "\n")
    let ordering = text.components(separatedBy: "6 ordering").last ?? ""
    #expect(ordering.contains("3 of 7 variants"))
    #expect(ordering.contains("store-relaxed") && ordering.contains("store-seq-cst"))
  }

  @Test("what stands before LOST is a rate, and reads as one", arguments: 72...140)
  func units(_ width: Int) {
    for line in OpenDashboard(.overview, workers: 8, width: width).lines {
      for before in line.components(separatedBy: "LOST").dropLast() {
        let last = before.last { $0 != " " }
        #expect(last == "s" || last?.isUppercase != true, "\(line)")
      }
    }
  }

  @Test(
    "a broken variant's bar is hollow, and the fastest correct one sets the scale",
    arguments: scenarios)
  func bars(_ name: String) throws {
    let fixture = Fixture(place: .scenario(name))
    let scene = Scene(state: fixture.watched(fixture.page()).state, now: 100)
    let scenario = try #require(scene.state.scenario)
    var longest = 0.0
    for variant in scenario.variants(for: scene.state.plan) {
      let bar = try #require(scene.bar(of: variant, of: scenario))
      #expect(bar.isHollow == (variant.role == .broken))
      if !bar.isHollow { longest = max(longest, bar.share) }
    }
    #expect(longest == 1)
  }

  @Test("what is far ahead of all others does not squash their bars")
  func ahead() throws {
    let fixture = Fixture(place: .scenario("counter"))
    var page = fixture.page()
    var snapshot = fixture.snapshot(page.state)
    for place in snapshot.scenarios[0].variants.indices
    where snapshot.scenarios[0].variants[place].id.variant == "sharded" {
      snapshot.scenarios[0].variants[place].rate = Spread(median: 9e9, middleHalf: nil)
    }
    _ = page.learn(.seen(snapshot), now: 0)
    let scene = Scene(state: page.state, now: 0)
    let scenario = try #require(scene.state.scenario)
    let shares = scenario.variants.map { scene.bar(of: $0, of: scenario)?.share ?? 0 }
    #expect(shares.filter { $0 == 1 }.count == 1 && shares.contains { $0 > 10 })
  }

  @Test("eight workers show at 80 by 24, whatever the scenario", arguments: scenarios)
  func workers(_ name: String) throws {
    let state = Fixture(workers: 8, place: .scenario(name)).state()
    #expect(ScenarioLayout(state, try #require(state.scenario)).workerRows >= 8)
  }

  @Test("a plot takes no more than half of a page", arguments: scenarios, [(120, 40), (200, 60)])
  func plot(_ name: String, _ size: (Int, Int)) throws {
    let state = Fixture(width: size.0, height: size.1, workers: 2, place: .scenario(name)).state()
    let layout = ScenarioLayout(state, try #require(state.scenario))
    #expect(layout.plot.height <= size.1 / 2 && layout.plot.height >= 5)
  }

  @Test("a plot's time grows with what there is to show")
  func time() {
    let fixture = Fixture(place: .scenario("ids"))
    for (seconds, span) in [(4, 10), (14, 20), (24, 30), (80, 60)] {
      var page = fixture.page()
      let snapshot = fixture.snapshot(page.state)
      for step in 0...seconds * 2 { _ = page.learn(.seen(snapshot), now: Double(step) / 2) }
      let title = "ops/s, last \(span) s"
      #expect(page.frame(now: 100).lines.contains { $0.contains(title) }, "\(seconds)")
    }
  }

  @Test("the help explains the words that the screen uses")
  func glossary() {
    let terms = HelpText.words.entries.map(\.term).joined(separator: " ")
    let words = [
      "relaxed", "acq-rel", "seq-cst", "backoff", "spin hint", "cache line", "p50", "fair",
      "run length",
    ]
    for word in words { #expect(terms.contains(word)) }
  }

  @Test("what acq-rel means is two keys away", arguments: [Place.overview, .scenario("spinlock")])
  func acquireRelease(_ place: Place) {
    var dashboard = OpenDashboard(place)
    dashboard.press("?")
    #expect(dashboard.keyLine.contains("w words"))
    dashboard.type("w")
    #expect(dashboard.lines.contains { $0.hasPrefix("│ acq-rel ") })
  }

  @Test("Tab leads from heading to heading of the help, and round")
  func headings() {
    var dashboard = OpenDashboard(.scenario("counter"))
    dashboard.press("?")
    var seen: [String] = []
    for _ in 0..<7 {
      seen.append(dashboard.keyLine.components(separatedBy: "Tab ").last ?? "")
      dashboard.press(.tab)
    }
    #expect(seen.contains { $0.hasPrefix("Words") } && seen.contains { $0.hasPrefix("Keys") })
    #expect(seen.contains { $0.hasPrefix("This scenario") })
  }

  @Test("no verdict loses its end", arguments: scenarios, [40, 60, 80, 100, 200])
  func verdicts(_ name: String, _ width: Int) throws {
    let fixture = Fixture(width: width, height: width < 80 ? 10 : 24, place: .scenario(name))
    let dashboard = OpenDashboard(fixture)
    let scenario = try #require(dashboard.state.scenario)
    for share in [1.0, 0.1234, 0.000_26, 0.000_001] {
      var snapshot = fixture.snapshot(dashboard.state)
      let looks: UInt64 = 10_000_000
      let broken = UInt64(share * Double(looks))
      let ledger = Ledger(
        expected: looks, observed: looks - broken, violations: broken,
        sightings: name == "max" ? broken : 0, looks: looks)
      for place in snapshot.scenarios[0].variants.indices {
        snapshot.scenarios[0].variants[place].ledger = ledger
      }
      let verdict = scenario.law.verdict(ledger).short
      #expect(verdict.columns <= Law.Verdict.shortColumns)
      let whole = [verdict, verdict.split(separator: " ").first.map(String.init) ?? ""]
      let names = scenario.variants(for: snapshot.plan).map { "✗ \($0.name) " }
      let rows = dashboard.grid(snapshot).lines.filter { line in
        names.contains { line.dropFirst().hasPrefix($0) }
      }
      #expect(rows.allSatisfy { row in whole.contains { row.hasSuffix($0) } }, "\(verdict)")
      #expect(width == 40 || rows.allSatisfy { $0.hasSuffix(verdict) }, "\(verdict)")
    }
  }

  @Test("the law's sides are said in its own words", arguments: Catalogue.scenarios)
  func sides(_ scenario: Scenario) {
    for variant in scenario.variants {
      let sides = scenario.law.sides(Ledger(expected: 10, observed: 10), variant.name)
      #expect(!sides.contains("expected") && sides.split(separator: " ").count >= 3, "\(sides)")
    }
  }

  @Test("a broken law has one word, however long the verdict", arguments: Catalogue.scenarios)
  func word(_ scenario: Scenario) {
    let ledgers = [
      Ledger(expected: 1000, observed: 900), Ledger(expected: 1000, observed: 1100),
      Ledger(expected: 1000, observed: 1000, sightings: 20, looks: 100),
    ]
    for ledger in ledgers {
      let verdict = scenario.law.verdict(ledger)
      let words = [verdict.short, verdict.medium, verdict.long].map { $0.prefix { $0 != " " } }
      #expect(Set(words).count == 1, "\(words)")
    }
  }

  @Test("one CPU: every page says what cannot show", arguments: scenarios)
  func oneCPU(_ name: String) {
    let page = Fixture(workers: 2, cpus: 1, place: .scenario(name)).render().lines
    #expect(page.contains { $0.hasPrefix(" One CPU: ") })
  }
}
