import Contention
import Testing

@testable import Dashboard

@Suite("Litmus page")
struct LitmusPageTests {
  static let tests = Catalogue.litmusTests.map(\.name)
  static let orderings = LitmusOrdering.allCases.map(\.rawValue)

  @Test("all ten tests are a few keys away, and the ordering stays")
  func moving() {
    var dashboard = OpenDashboard()
    dashboard.type("9m")
    for name in Self.tests {
      #expect(dashboard.place == .scenario(name))
      #expect(dashboard.state.plan.scenarios == [name])
      #expect(chosen(dashboard) == "acq-rel")
      dashboard.press(.down)
    }
    #expect(dashboard.press(.down) == .none)
    dashboard.press(.home)
    #expect(dashboard.place == .scenario(Self.tests[0]))
    dashboard.press(.end)
    #expect(dashboard.place == .scenario(Self.tests[9]))
    dashboard.press(.tab)
    #expect(dashboard.place == .overview)
    dashboard.press(.backTab)
    #expect(dashboard.place == .scenario("SB"))
    dashboard.press(.escape)
    #expect(dashboard.place == .overview && dashboard.tile == 8)
  }

  private func chosen(_ dashboard: OpenDashboard) -> String? {
    dashboard.state.scenario.map { dashboard.state.chosenVariant(of: $0).name }
  }

  @Test("a test, its four orderings and every verdict on the weak outcome show", arguments: tests)
  func everything(_ name: String) throws {
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
      let dashboard = OpenDashboard(.scenario(name), width: width, height: height)
      let text = dashboard.lines.joined(separator: "\n")
      for ordering in Self.orderings { #expect(text.contains(ordering)) }
      // Below a heading, or as "weak x86-64".
      let isHeaded = text.contains("Is the weak outcome possible?")
      for judge in LitmusText.judges {
        #expect(text.contains(isHeaded ? "\n \(judge)" : "\n weak \(judge)"))
      }
      let shape = try #require(Catalogue.scenario(named: name)?.litmus)
      #expect(text.contains(" \(shape.row(of: shape.weakOutcome))  weak"))
      #expect(text.contains("\(shape.question.prefix(30))"))
      for worker in 0..<shape.workers { #expect(text.contains("worker \(worker)")) }
      #expect(dashboard.lines[0].contains("▸ litmus ▸ \(name)"))
      #expect(dashboard.lines[0].contains("\(shape.workers) workers"))
    }
  }

  @Test("the smallest screen has test, ordering, weak share and verdicts", arguments: tests)
  func smallest(_ name: String) {
    let lines = OpenDashboard(.scenario(name), width: 40, height: 10).lines
    #expect(lines.contains { $0.hasPrefix("▸\(name) ") })
    #expect(lines.contains { $0.contains("▸relaxed") })
    #expect(lines.contains { $0.contains("  weak") })
    for judge in LitmusText.judges { #expect(lines.contains { $0.hasPrefix(" weak \(judge) ") }) }
  }

  @Test("the workers are the test's own, and + and - say so", arguments: tests)
  func workers(_ name: String) throws {
    var dashboard = OpenDashboard(.scenario(name))
    let count = try #require(Catalogue.scenario(named: name)?.litmus).workers
    for key in ["+", "-", "*", "/"] {
      #expect(dashboard.press(.character(Character(key))) == .none)
      #expect(dashboard.statusLine.hasPrefix(" \(name) has \(count) workers of its own"))
    }
    #expect(!dashboard.keyLine.contains("+ -"))
    dashboard.type("b")
    #expect(dashboard.statusLine.contains("\(name) has no choice of backoff"))
  }

  @Test("f gives the selected ordering every slice, and the others are said to wait for it")
  func focus() {
    var dashboard = OpenDashboard(.scenario("SB"))
    dashboard.type("mf")
    #expect(dashboard.state.plan.focus == VariantID(scenario: "SB", variant: "acq-rel"))
    #expect(dashboard.lines[0].contains("focus: acq-rel"))
    #expect(dashboard.keyLine.contains("f all"))
    dashboard.type("m")
    #expect(dashboard.lines.contains { $0.hasPrefix(" seq-cst: left out") })
  }

  @Test("what must not be is red, and in the words of the ledger")
  func forbidden() throws {
    let dashboard = OpenDashboard(.scenario("SB"))
    let snapshot = dashboard.fixture.forbidden(dashboard.state, ordering: 2)
    let grid = dashboard.grid(snapshot)
    let defect = try #require(snapshot.defect)
    #expect(grid.lines[1].hasPrefix(" \(defect.sentence.prefix(60))"))
    #expect(grid[1, 1].style == .alarm)
    let row = try #require(grid.lines.firstIndex { $0.hasPrefix(" 0 0  FORBIDDEN") })
    #expect(grid[row, 1].style == .alarm)
  }

  @Test("one CPU is said to show nothing weak", arguments: tests)
  func oneCPU(_ name: String) throws {
    let shape = try #require(Catalogue.scenario(named: name)?.litmus)
    let fixture = Fixture(width: 120, height: 40, cpus: 1, place: .scenario(name))
    let text = "\(shape.workers) workers on 1 CPU: nothing weak can show"
    #expect(OpenDashboard(fixture).lines.contains { $0.contains(text) })
    #expect(OpenDashboard(Fixture(cpus: 1)).lines.contains { $0.contains("needs 2 CPUs") })
  }

  @Test("outcomes without a row are counted in one")
  func leftOut() throws {
    let row = try Regex("^ [01] [01] [01] [01] ")
    let lines = OpenDashboard(.scenario("IRIW")).lines
    let more = lines.first { $0.contains(" more ") }
    let shown = lines.count { $0.contains(row) }
    #expect(more.map { $0.hasPrefix(" \(16 - shown) more") } == true)
    let large = OpenDashboard(.scenario("IRIW"), width: 120, height: 50).lines
    #expect(large.count { $0.contains(row) } == 16)
  }

  @Test("a click selects the test or the ordering that it hits", arguments: [(80, 24), (120, 40)])
  func clicks(_ width: Int, _ height: Int) throws {
    var dashboard = OpenDashboard(.scenario("SB"), width: width, height: height)
    func place(_ text: String) throws -> (Int, Int) {
      let lines = dashboard.lines
      let row = try #require(lines.indices.dropFirst().first { lines[$0].contains(text) })
      let range = try #require(lines[row].range(of: text))
      return (row, lines[row].distance(from: lines[row].startIndex, to: range.lowerBound))
    }
    let (row, column) = try place("seq-cst")
    dashboard.happen(.click(row: row, column: column + 1))
    #expect(chosen(dashboard) == "seq-cst")
    let (other, start) = try place("CoRR")
    dashboard.happen(.click(row: other, column: start + 1))
    #expect(dashboard.place == .scenario("CoRR") && chosen(dashboard) == "seq-cst")
  }

  @Test(
    "x opens the test under a model that allows its weak outcome, where one does", arguments: tests)
  func steps(_ name: String) throws {
    for ordering in Self.orderings.indices {
      var dashboard = OpenDashboard(.scenario(name))
      for _ in 0..<ordering { dashboard.type("m") }
      guard case .show(let page as StepperPage) = dashboard.press("x") else {
        Issue.record("no stepper")
        return
      }
      #expect(page.plan.variant == Self.orderings[ordering] && page.plan.model != .sc)
      let verdicts = try #require(LitmusVerdicts.of(page.plan.id))
      let weak = verdicts[verdicts.shape.weakOutcome]
      guard weak.cpu == true || weak.language == true else { continue }
      let exploration = try #require(Explorer(page.plan)?.explore())
      #expect(exploration.holds == false)
    }
  }

  @Test("w explains the words of the tests, and the help their keys")
  func words() {
    var dashboard = OpenDashboard(.scenario("SB"))
    dashboard.type("w")
    #expect(dashboard.lines.contains { $0.contains("Words of litmus tests") })
    let terms = dashboard.page.help.flatMap(\.entries).map(\.term)
    for word in ["instance", "weak", "in turns", "fence", "m ← →", "f", "x", "FORBIDDEN"] {
      #expect(terms.contains(word), "\(word)")
    }
  }
}
