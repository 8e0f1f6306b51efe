import Contention
import SimulatedSweeps
import Testing

@testable import Dashboard

@Suite("Sweep page")
struct SweepPageTests {
  static let scenarios = Catalogue.scenarios.map(\.name)

  private func page(_ name: String = "spinlock", width: Int = 80, height: Int = 24) throws
    -> SweepPage
  {
    let fixture = Fixture(width: width, height: height, place: .sweep(name))
    return try #require(fixture.page() as? SweepPage)
  }

  private func press(_ keys: [Key], _ page: inout SweepPage) -> Reaction {
    keys.reduce(.none) { _, key in page.handle(.key(key), now: 100) }
  }

  private func text(_ page: SweepPage) -> String {
    page.frame(now: 100).lines.joined(separator: "\n")
  }

  // MARK: Getting there and back

  @Test("V opens it from every scenario, and Esc and V lead back", arguments: scenarios)
  func opening(_ name: String) {
    var dashboard = OpenDashboard(.scenario(name))
    for back in [Key.escape, "V"] {
      dashboard.type("V")
      #expect(dashboard.place == .sweep(name))
      #expect(dashboard.page.parksWorkers && dashboard.page.sweeps != nil)
      dashboard.press(back)
      #expect(dashboard.place == .scenario(name))
      #expect(!dashboard.page.parksWorkers && dashboard.page.sweeps == nil)
    }
  }

  @Test(
    "the keys of the dashboard lead away from it",
    arguments: [("0", Place.overview), ("1", .scenario("counter"))])
  func away(_ key: String, _ place: Place) {
    var dashboard = OpenDashboard(.sweep("spinlock"))
    dashboard.type(key)
    #expect(dashboard.place == place)
  }

  @Test("Enter opens the scenario with the setting of the selected point", arguments: scenarios)
  func entering(_ name: String) throws {
    var page = try page(name).swept()
    _ = press([.right, .right], &page)
    let value = page.axis.values[2]
    guard case .show(let next) = press([.enter], &page) else {
      Issue.record("no page")
      return
    }
    let scenario = try #require(next as? ScenarioPage)
    #expect(scenario.scenario.name == name && Knob.threads.value(in: scenario.state.plan) == value)
    #expect(next.work == .measure(scenario.state.plan))
    try scenario.state.plan.check()
  }

  // MARK: What is swept

  @Test(
    "each knob of a scenario comes in turn, and every point of it can be measured",
    arguments: scenarios)
  func knobs(_ name: String) throws {
    var page = try page(name)
    let scenario = page.scenario
    let knobs = SweepChoice.knobs(of: scenario)
    #expect(Set(knobs).isSuperset(of: scenario.choices.subtracting([.samples, .ordering])))
    for knob in knobs {
      #expect(page.choice.knob == knob)
      try page.plan.check()
      #expect(page.axis.values.count > 1 && page.sweeps?.plan == page.plan)
      let shown = page.swept()
      #expect(shown.seen.isComplete && shown.sweeps == nil)
      #expect(text(shown).contains("by \(knob.quantity)"))
      #expect(text(shown).contains("▸\(knob.title)"))
      _ = press(["k"], &page)
    }
    #expect(page.choice.knob == knobs[0])
    _ = press(["K"], &page)
    #expect(page.choice.knob == knobs.last)
  }

  @Test("what was measured stays, also of another knob, until r")
  func results() throws {
    var page = try page().swept()
    #expect(page.sweeps == nil)
    _ = press(["k"], &page)
    #expect(page.sweeps?.plan.axes[0].knob == page.choice.knob)
    _ = press(["K"], &page)
    #expect(page.sweeps == nil && page.seen.isComplete)
    _ = press(["r"], &page)
    #expect(page.sweeps?.number == 1 && page.seen.visits == 0)
  }

  @Test("a setting that is turned is swept anew; the varied knob's own value is not its business")
  func turned() throws {
    var page = try page().swept()
    _ = press(["+"], &page)
    #expect(page.sweeps == nil)
    _ = press(["s"], &page)
    #expect(page.sweeps?.plan.base.criticalSection == 1)
  }

  @Test("a variant out of play is not swept, and a focus is none here")
  func inPlay() throws {
    var dashboard = OpenDashboard(.scenario("counter"))
    dashboard.press(.up)
    dashboard.type("fV")
    let page = try #require(dashboard.page as? SweepPage)
    #expect(page.plan.base.focus == nil)
    #expect(page.seen.variants == page.scenario.variants.map(\.name))
    dashboard.type("v")
    let without = try #require(dashboard.page as? SweepPage)
    #expect(without.seen.variants.count == page.seen.variants.count - 1)
  }

  @Test("what the system refuses is said, and not tried again until r")
  func refused() throws {
    var page = try page()
    _ = page.learn(.swept(SweepSnapshot(of: page.plan), refused: "no more threads"), now: 100)
    #expect(page.sweeps == nil && text(page).contains("no more threads"))
    _ = press(["r"], &page)
    #expect(page.sweeps != nil)
  }

  // MARK: What shows

  @Test("curves, noise, crossings, the selected point and who is the fastest show")
  func everything() throws {
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
      let text = text(try page(width: width, height: height).swept())
      for part in [
        "spinlock ▸ sweep", "ops/s by workers, logarithmic", "░ noise of the baseline", "▣ mutex",
        "● mcs", " complete", "1 to 16 workers", "● tas at 1 worker: ", "workers on", "×",
      ] { #expect(text.contains(part), "\(width)×\(height): \(part)") }
    }
  }

  @Test("figures are per second or per operation; the scale is logarithmic or linear")
  func axes() throws {
    var page = try page(width: 120, height: 40).swept()
    _ = press(["u", "L"], &page)
    #expect(text(page).contains("ns/op by workers ") && text(page).contains(" per op"))
    #expect(!text(page).contains("logarithmic ─"))
    _ = press(["u", "L"], &page)
    #expect(text(page).contains("ops/s by workers, logarithmic"))
  }

  @Test("curves grow while they are measured", arguments: [0, 1, 4, 12])
  func growing(visits: Int) throws {
    let page = try page().swept(visits: visits)
    #expect(page.sweeps != nil && page.seen.visits == visits)
    let shown = text(page)
    if visits == 0 { #expect(shown.contains("measuring the first points")) }
    #expect(!shown.contains("complete"))
    if visits == 12 { #expect(shown.contains("round 3 of 5") || shown.contains("ended early")) }
  }

  @Test("the page is explained")
  func help() throws {
    var page = try page(width: 120, height: 60).swept()
    _ = press(["?"], &page)
    let shown = text(page)
    for word in ["sweep", "rounds", "░", "×", "k K"] { #expect(shown.contains(word), "\(word)") }
  }

  @Test("whole screens", arguments: [(80, 24), (120, 40), (200, 60), (40, 10)])
  func screens(_ width: Int, _ height: Int) throws {
    expectScreen(
      try page(width: width, height: height).swept().frame(now: 100), "sweep-\(width)x\(height)")
  }

  @Test("whole screens of names, and of a sweep that goes on")
  func others() throws {
    var names = try page(width: 80, height: 24)
    _ = press(["k", "k"], &names)
    expectScreen(names.swept(visits: 7).frame(now: 100), "sweep-backoff")
  }
}
