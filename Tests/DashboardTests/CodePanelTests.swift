import Contention
import Testing

@testable import Dashboard

@Suite("Code panel")
struct CodePanelTests {
  private func open(_ scenario: String, _ width: Int = 80, _ height: Int = 24) -> OpenDashboard {
    OpenDashboard(.scenario(scenario), workers: 2, width: width, height: height)
  }

  @Test("c opens and closes it, l changes the language, Esc closes it before it leaves the page")
  func keys() {
    var dashboard = open("counter")
    dashboard.type("l")
    #expect(dashboard.state.code == CodeChoice())
    dashboard.type("c")
    #expect(dashboard.state.code.isOpen)
    dashboard.type("ll")
    #expect(dashboard.state.code.language == .typescript)
    dashboard.press(.escape)
    #expect(!dashboard.state.code.isOpen && dashboard.place == .scenario("counter"))
    dashboard.type("c")
    #expect(dashboard.state.code.language == .typescript, "the language is remembered")
    dashboard.type("ll")
    #expect(dashboard.state.code.language == .x86)
    dashboard.type("l")
    #expect(dashboard.state.code.language == .swift, "after the last comes the first")
    dashboard.type("c")
    dashboard.press(.escape)
    #expect(dashboard.place == .overview)
    dashboard.type("c")
    #expect(!dashboard.state.code.isOpen, "the overview has no selected variant")
  }

  @Test("it shows the code at the foot of the page, 80 by 24")
  func wholePanel() {
    var dashboard = open("once")
    dashboard.type("cl")
    #expect(
      dashboard.lines.suffix(6) == [
        "┌ ● cas in Rust ──────────────────────────────────────────────── l: TypeScript ┐",
        "│   // strong: there is no second attempt that could make up for it            │",
        "│ ▸ won = flag.compare_exchange(false, true, AcqRel, Acquire).is_ok();         │",
        "└ ▸ where threads meet ────────────────────────────────────────────────────────┘",
        " ↑↓ variant   l language   + - workers   Esc close   x steps   g gap   c close",
        " m ordering   f focus   Space freeze   R defaults   o options   ? help   q quit",
      ])
  }

  @Test("it follows the selected variant and leaves the table in view")
  func followsSelection() {
    var dashboard = open("spinlock")
    dashboard.type("c")
    dashboard.press(.down)
    dashboard.press(.down)
    dashboard.press(.down)
    let shown = dashboard.lines
    #expect(shown.contains { $0.hasPrefix("┌ ● mcs in Swift") })
    #expect(shown.contains { $0.hasPrefix("▸● mcs") })
  }

  @Test("machine code says where it comes from, and what does not fit can be paged through")
  func machineCode() {
    var dashboard = open("spinlock")
    dashboard.type("cllll")
    #expect(dashboard.lines.contains { $0.hasPrefix("┌ ● tas in x86-64 machine code") })
    let count = Listing.of(VariantID(scenario: "spinlock", variant: "tas"), .x86)?.lines.count ?? 0
    #expect(
      dashboard.lines.contains {
        $0.contains(" of \(count), Page Down · release program, acq-rel ─")
      })
    dashboard.press(.pageDown)
    #expect(dashboard.lines.contains { $0.contains("–\(count) of \(count), Page") })
    #expect(dashboard.lines.contains { $0.contains("no, or the gate is closing") })
    dashboard.press(.pageUp)
    #expect(dashboard.lines.contains { $0.contains("· 1–") })
    dashboard.press(.pageDown)
    dashboard.press(.down)
    #expect(dashboard.lines.contains { $0.contains("· 1–") }, "another text begins at its top")
    dashboard.press(.escape)
    dashboard.press(.pageDown)
    #expect(!dashboard.state.code.isOpen)
  }

  @Test("the row of the variant whose code shows stays in view", arguments: Catalogue.scenarios)
  func chosenRow(_ scenario: Scenario) {
    var dashboard = open(scenario.name)
    dashboard.type("cllll")
    for variant in scenario.variants {
      dashboard.state.chosen[scenario.name] = variant.name
      let row = "▸\(variant.role.mark) \(variant.name) "
      #expect(dashboard.lines.contains { $0.hasPrefix(row) }, "\(variant.name)")
    }
  }

  @Test("it says when another ordering runs than the one that is listed")
  func otherOrdering() {
    var dashboard = open("counter")
    dashboard.type("cm")
    #expect(
      dashboard.lines.contains {
        $0.contains("written for relaxed, running with acq-rel")
      })
  }

  @Test("it draws at any size")
  func anySize() {
    for (width, height) in [(1, 1), (39, 9), (40, 10), (41, 11), (60, 12), (200, 60)] {
      var dashboard = open("spinlock")
      dashboard.type("c")
      dashboard.happen(.resize(width: width, height: height))
      for _ in Language.allCases {
        dashboard.press(.pageDown)
        #expect(dashboard.lines.count == height)
        dashboard.type("l")
      }
    }
  }

  @Test("on the smallest screen the table still shows")
  func smallest() {
    var dashboard = open("spinlock")
    dashboard.happen(.resize(width: 40, height: 10))
    let table = dashboard.lines[2..<5]
    dashboard.type("c")
    #expect(dashboard.lines[2..<5] == table)
    #expect(dashboard.lines[5].hasPrefix("┌ ● tas in Swift"))
  }
}
