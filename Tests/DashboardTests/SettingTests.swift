import Contention
import Testing

@testable import Dashboard

/// Every setting by its own keys and by the menu, forward and back.
@Suite("Settings")
struct SettingTests {
  private static let direct: [(String, String, Setting)] = [
    ("+", "-", .knob(.threads)), ("*", "/", .knob(.threads)), ("g", "G", .knob(.gap)),
    ("w", "W", .knob(.outsideWork)),
    ("s", "S", .knob(.criticalSection)),
  ]

  @Test("a key and its counterpart go there and back, and change nothing else", arguments: direct)
  func thereAndBack(_ more: String, _ less: String, _ setting: Setting) {
    var dashboard = OpenDashboard(.scenario("spinlock"))
    let others = dashboard.state.settings.filter { $0 != setting && $0 != .knob(.slice) }
    let rest = others.map { dashboard.state.value(of: $0) }
    var values = [dashboard.state.value(of: setting)]
    for _ in 0..<2 {
      dashboard.type(more)
      values.append(dashboard.state.value(of: setting))
    }
    #expect(Set(values).count == 3)
    dashboard.type(less)
    #expect(dashboard.state.value(of: setting) == values[1])
    dashboard.type(less)
    #expect(dashboard.state.value(of: setting) == values[0])
    #expect(others.map { dashboard.state.value(of: $0) } == rest)
  }

  @Test("half of an odd number of workers is the larger half")
  func half() {
    var dashboard = OpenDashboard(workers: 7)
    for count in [4, 2, 1] {
      dashboard.type("/")
      #expect(dashboard.state.plan.threads == count)
    }
  }

  @Test(
    "a direct key does what → does in the menu",
    arguments: [
      ("+", Setting.knob(.threads)), ("f", .focus), ("v", .inPlay), ("m", .knob(.ordering)),
      ("b", .knob(.backoff)),
      ("g", .knob(.gap)), ("s", .knob(.criticalSection)), ("w", .knob(.outsideWork)),
      ("p", .knob(.pinning)), ("t", .theme),
    ])
  func likeTheMenu(_ key: String, _ setting: Setting) {
    var typed = OpenDashboard(.scenario("spinlock"))
    typed.type(key)
    var chosen = OpenDashboard(.scenario("spinlock"))
    chosen.state.overlay = .menu(setting)
    chosen.press(.right)
    for each in Setting.all {
      #expect(typed.state.value(of: each) == chosen.state.value(of: each), "\(each)")
    }
  }

  @Test("in the menu ← takes → back", arguments: Setting.all)
  func back(_ setting: Setting) {
    var dashboard = OpenDashboard(.scenario("spinlock"))
    dashboard.state.overlay = .menu(setting)
    var values = [dashboard.state.value(of: setting)]
    for _ in 0..<2 {
      dashboard.press(.right)
      values.append(dashboard.state.value(of: setting))
    }
    dashboard.press(.left)
    #expect(dashboard.state.value(of: setting) == values[1])
    dashboard.press(.left)
    #expect(dashboard.state.value(of: setting) == values[0])
  }

  @Test(
    "→ is more",
    arguments: [
      Setting.knob(.threads), .knob(.criticalSection), .knob(.outsideWork), .knob(.gap),
      .knob(.slice), .frameRate,
    ])
  func more(_ setting: Setting) {
    var dashboard = OpenDashboard(.scenario("spinlock"))
    dashboard.state.overlay = .menu(setting)
    func number() -> Int {
      Int(dashboard.state.value(of: setting).prefix { $0.isWholeNumber }) ?? -1
    }
    // The automatic slice is no number that somebody chose.
    dashboard.press(.right)
    let first = number()
    dashboard.press(.right)
    #expect(number() > first)
  }

  @Test(
    "choices go round",
    arguments: [Setting.knob(.ordering), .knob(.backoff), .knob(.priority), .theme, .graph])
  func round(_ setting: Setting) {
    var dashboard = OpenDashboard(.scenario("spinlock"))
    dashboard.state.overlay = .menu(setting)
    let first = dashboard.state.value(of: setting)
    dashboard.press(.left)
    #expect(dashboard.state.value(of: setting) != first, "before the first comes the last")
    dashboard.press(.right)
    #expect(dashboard.state.value(of: setting) == first)
  }

  @Test("where only ASCII shows, plots have one look")
  func asciiGraph() {
    var dashboard = OpenDashboard()
    dashboard.state.display.charset = .ascii
    dashboard.state.overlay = .menu(.graph)
    let before = dashboard.state.display
    dashboard.press(.right)
    #expect(dashboard.state.display == before)
  }

  @Test(
    "the menu's selection stops at the ends, and always shows", arguments: [(40, 10), (80, 24)])
  func selection(_ width: Int, _ height: Int) {
    var dashboard = OpenDashboard(.scenario("spinlock"), width: width, height: height)
    dashboard.type("o")
    #expect(dashboard.state.overlay == .menu(.knob(.threads)), "the scenario has keys of its own")
    dashboard.press(.home)
    dashboard.press(.up)
    for setting in dashboard.state.settings {
      #expect(dashboard.state.overlay == .menu(setting))
      #expect(dashboard.lines.contains { $0.contains("▸ \(setting.title) ") }, "\(setting)")
      dashboard.press(.down)
    }
    #expect(dashboard.state.overlay == .menu(.graph))
    dashboard.press(.home)
    dashboard.press(.end)
    #expect(dashboard.state.overlay == .menu(.graph))
  }

  @Test("direct keys and Space work in the menu, which stays open")
  func keysInMenu() {
    var dashboard = OpenDashboard(.scenario("counter"))
    dashboard.type("o+")
    #expect(dashboard.state.plan.threads == 9)
    #expect(dashboard.press(.character(" ")) == .freeze(true))
    #expect(dashboard.state.overlay == .menu(.knob(.threads)))
  }

  @Test("the overview has no selected variant to focus on or to leave out")
  func overview() {
    var dashboard = OpenDashboard()
    #expect(
      !dashboard.state.settings.contains(.focus) && !dashboard.state.settings.contains(.inPlay))
    for key: Character in ["f", "v"] {
      let plan = dashboard.state.plan
      #expect(dashboard.press(.character(key)) == .none)
      #expect(dashboard.state.plan == plan)
      #expect(dashboard.state.announcement?.text.hasSuffix("open a scenario first") == true)
    }
  }

  @Test("the overview says which ordering was asked for")
  func orderingOnOverview() {
    var dashboard = OpenDashboard()
    #expect(dashboard.state.value(of: .knob(.ordering)) == "the weakest that is right")
    dashboard.type("m")
    #expect(dashboard.state.value(of: .knob(.ordering)) == MemoryOrdering.allCases[0].rawValue)
  }

  @Test("a variant for two workers is left out with other numbers, and the page says so")
  func leftOut() {
    var dashboard = OpenDashboard(.scenario("spinlock"), workers: 2, width: 120)
    #expect(!dashboard.lines.joined().contains("for exactly"))
    dashboard.type("+")
    #expect(
      dashboard.grid(at: 1000).lines[1].hasSuffix(
        "peterson-relaxed, peterson: for exactly 2 workers"))
    #expect(dashboard.lines.count { $0.hasSuffix("  for 2 workers") } == 2)
    dashboard.state.chosen["spinlock"] = "peterson"
    #expect(dashboard.lines.contains(" peterson: for exactly 2 workers"))
    for key in ["f", "v"] {
      #expect(dashboard.press(.character(Character(key))) == .none)
      #expect(dashboard.statusLine.contains("peterson: for exactly 2 workers"))
    }
  }

  @Test("a focus that is for another number of workers ends, and is said to")
  func lostFocus() {
    var dashboard = OpenDashboard(.scenario("spinlock"), workers: 2)
    dashboard.state.chosen["spinlock"] = "peterson"
    dashboard.type("f+")
    #expect(dashboard.state.plan.focus == nil)
    #expect(dashboard.statusLine.contains("no focus: peterson is for exactly 2"))
  }

  @Test("what was taken out of play stays out, and what was left out comes back")
  func inPlayAgain() throws {
    var dashboard = OpenDashboard(.scenario("spinlock"), workers: 2)
    dashboard.type("v+")
    #expect(throws: Never.self) { try dashboard.state.plan.check() }
    #expect(dashboard.state.plan.variants?.contains("peterson") == false)
    dashboard.press(.down)
    dashboard.type("v-")
    let names = try #require(dashboard.state.plan.variants)
    #expect(names.contains("peterson") && !names.contains("tas") && !names.contains("ttas"))
  }

  @Test("a number of workers that leaves nothing in play is refused")
  func nothingInPlay() {
    var dashboard = OpenDashboard(.scenario("spinlock"), workers: 2)
    dashboard.state.inPlay["spinlock"] = ["peterson"]
    dashboard.state.plan.variants = ["peterson"]
    dashboard.state.plan.includesBaseline = false
    #expect(dashboard.press("+") == .none)
    #expect(dashboard.state.plan.threads == 2)
    #expect(dashboard.statusLine.contains("no variant that is in play"))
  }

}
