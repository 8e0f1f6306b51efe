import Contention
import Testing

@testable import Dashboard

@Suite("Code panel")
struct CodePanelTests {
  private let machine = Machine(
    os: "TestOS", arch: "x86_64", cpu: "Test CPU", allowedCPUs: [0, 1], isDebugBuild: false)

  private func state(_ scenario: String) -> DashboardState {
    DashboardState(
      plan: Plan(scenarios: [scenario], threads: 2), machine: machine, display: DisplayOptions(),
      opens: scenario)
  }

  private func snapshot(_ state: DashboardState) -> Snapshot {
    Snapshot(plan: state.plan, machine: machine, elapsed: 0, sliceMilliseconds: 50, scenarios: [])
  }

  private func press(_ keys: [Key], _ state: inout DashboardState) {
    for key in keys { _ = state.handle(.key(key), snapshot(state), now: 0) }
  }

  private func lines(_ state: DashboardState) -> [String] {
    Scene(state: state, snapshot: snapshot(state), histories: Histories(), now: 0).render().lines
  }

  @Test("c opens and closes it, l changes the language, Esc closes it before it leaves the page")
  func keys() {
    var state = state("counter")
    press([.character("l")], &state)
    #expect(state.code == CodeChoice())
    press([.character("c")], &state)
    #expect(state.code.isOpen)
    press([.character("l"), .character("l")], &state)
    #expect(state.code.language == .typescript)
    press([.escape], &state)
    #expect(!state.code.isOpen && state.page == .scenario("counter"))
    press([.character("c")], &state)
    #expect(state.code.language == .typescript, "the language is remembered")
    press([.character("l"), .character("l")], &state)
    #expect(state.code.language == .swift, "after the last comes the first")
    press([.character("c"), .escape], &state)
    #expect(state.page == .overview)
    press([.character("c")], &state)
    #expect(!state.code.isOpen, "the overview has no selected variant")
  }

  @Test("it shows the code at the foot of the page, 80 by 24")
  func wholePanel() {
    var state = state("once")
    press([.character("c"), .character("l")], &state)
    #expect(
      lines(state).suffix(5) == [
        "┌ ● cas in Rust ──────────────────────────────────────────────── l: TypeScript ┐",
        "│   // strong: there is no second attempt that could make up for it            │",
        "│ ▸ won = flag.compare_exchange(false, true, AcqRel, Acquire).is_ok();         │",
        "└ ▸ where threads meet ────────────────────────────────────────────────────────┘",
        " ↑↓ variant   l language   + - workers   f focus   c close   ? help   q quit",
      ])
  }

  @Test("it follows the selected variant and leaves the table in view")
  func followsSelection() {
    var state = state("spinlock")
    press([.character("c"), .down, .down, .down], &state)
    let shown = lines(state)
    #expect(shown.contains { $0.hasPrefix("┌ ● mcs in Swift") })
    #expect(shown.contains { $0.hasPrefix("▸● mcs") })
  }

  @Test("it says when another ordering runs than the one that is listed")
  func otherOrdering() {
    var state = state("counter")
    press([.character("c"), .character("m")], &state)
    #expect(
      lines(state).contains {
        $0.contains("written for relaxed, running with acq-rel")
      })
  }

  @Test("it draws at any size")
  func anySize() {
    for (width, height) in [(1, 1), (39, 9), (40, 10), (41, 11), (60, 12), (200, 60)] {
      var state = state("spinlock")
      press([.character("c")], &state)
      _ = state.handle(.resize(width: width, height: height), snapshot(state), now: 0)
      #expect(lines(state).count == height)
    }
  }

  @Test("on the smallest screen the table still shows")
  func smallest() {
    var state = state("spinlock")
    _ = state.handle(.resize(width: 40, height: 10), snapshot(state), now: 0)
    let table = lines(state)[2..<5]
    press([.character("c")], &state)
    #expect(lines(state)[2..<5] == table)
    #expect(lines(state)[5].hasPrefix("┌ ● tas in Swift"))
  }
}
