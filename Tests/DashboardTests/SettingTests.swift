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
    var desk = Desk(.scenario("spinlock"))
    let others = desk.state.settings.filter { $0 != setting && $0 != .knob(.slice) }
    let rest = others.map { desk.state.value(of: $0) }
    var values = [desk.state.value(of: setting)]
    for _ in 0..<2 {
      desk.type(more)
      values.append(desk.state.value(of: setting))
    }
    #expect(Set(values).count == 3)
    desk.type(less)
    #expect(desk.state.value(of: setting) == values[1])
    desk.type(less)
    #expect(desk.state.value(of: setting) == values[0])
    #expect(others.map { desk.state.value(of: $0) } == rest)
  }

  @Test("half of an odd number of workers is the larger half")
  func half() {
    var desk = Desk(workers: 7)
    for count in [4, 2, 1] {
      desk.type("/")
      #expect(desk.state.plan.threads == count)
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
    var typed = Desk(.scenario("spinlock"))
    typed.type(key)
    var chosen = Desk(.scenario("spinlock"))
    chosen.state.overlay = .menu(setting)
    chosen.press(.right)
    for each in Setting.all {
      #expect(typed.state.value(of: each) == chosen.state.value(of: each), "\(each)")
    }
  }

  @Test("in the menu ← takes → back", arguments: Setting.all)
  func back(_ setting: Setting) {
    var desk = Desk(.scenario("spinlock"))
    desk.state.overlay = .menu(setting)
    var values = [desk.state.value(of: setting)]
    for _ in 0..<2 {
      desk.press(.right)
      values.append(desk.state.value(of: setting))
    }
    desk.press(.left)
    #expect(desk.state.value(of: setting) == values[1])
    desk.press(.left)
    #expect(desk.state.value(of: setting) == values[0])
  }

  @Test(
    "→ is more",
    arguments: [
      Setting.knob(.threads), .knob(.criticalSection), .knob(.outsideWork), .knob(.gap),
      .knob(.slice), .frameRate,
    ])
  func more(_ setting: Setting) {
    var desk = Desk(.scenario("spinlock"))
    desk.state.overlay = .menu(setting)
    func number() -> Int {
      Int(desk.state.value(of: setting).prefix { $0.isWholeNumber }) ?? -1
    }
    // The automatic slice is no number that somebody chose.
    desk.press(.right)
    let first = number()
    desk.press(.right)
    #expect(number() > first)
  }

  @Test(
    "choices go round",
    arguments: [Setting.knob(.ordering), .knob(.backoff), .knob(.priority), .theme, .graph])
  func round(_ setting: Setting) {
    var desk = Desk(.scenario("spinlock"))
    desk.state.overlay = .menu(setting)
    let first = desk.state.value(of: setting)
    desk.press(.left)
    #expect(desk.state.value(of: setting) != first, "before the first comes the last")
    desk.press(.right)
    #expect(desk.state.value(of: setting) == first)
  }

  @Test("where only ASCII shows, plots have one look")
  func asciiGraph() {
    var desk = Desk()
    desk.state.display.isASCII = true
    desk.state.overlay = .menu(.graph)
    let before = desk.state.display
    desk.press(.right)
    #expect(desk.state.display == before)
  }

  @Test(
    "the menu's selection stops at the ends, and always shows", arguments: [(40, 10), (80, 24)])
  func selection(_ width: Int, _ height: Int) {
    var desk = Desk(.scenario("spinlock"), width: width, height: height)
    desk.type("o")
    #expect(desk.state.overlay == .menu(.knob(.threads)), "the scenario has keys of its own")
    desk.press(.home)
    desk.press(.up)
    for setting in desk.state.settings {
      #expect(desk.state.overlay == .menu(setting))
      #expect(desk.lines.contains { $0.contains("▸ \(setting.title) ") }, "\(setting)")
      desk.press(.down)
    }
    #expect(desk.state.overlay == .menu(.graph))
    desk.press(.home)
    desk.press(.end)
    #expect(desk.state.overlay == .menu(.graph))
  }

  @Test("direct keys and Space work in the menu, which stays open")
  func keysInMenu() {
    var desk = Desk(.scenario("counter"))
    desk.type("o+")
    #expect(desk.state.plan.threads == 9)
    #expect(desk.press(.character(" ")) == .freeze(true))
    #expect(desk.state.overlay == .menu(.knob(.threads)))
  }

  @Test("the overview has no selected variant to focus on or to leave out")
  func overview() {
    var desk = Desk()
    #expect(!desk.state.settings.contains(.focus) && !desk.state.settings.contains(.inPlay))
    for key: Character in ["f", "v"] {
      let plan = desk.state.plan
      #expect(desk.press(.character(key)) == .none)
      #expect(desk.state.plan == plan)
      #expect(desk.state.announcement?.text.hasSuffix("needs an open scenario") == true)
    }
  }

  @Test("the overview says which ordering was asked for")
  func orderingOnOverview() {
    var desk = Desk()
    #expect(desk.state.value(of: .knob(.ordering)) == "the weakest that is right")
    desk.type("m")
    #expect(desk.state.value(of: .knob(.ordering)) == MemoryOrdering.allCases[0].rawValue)
  }
}
