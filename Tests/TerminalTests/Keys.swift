import Foundation
import TestSupport
import Testing

/// What only a terminal emulator can show: that what it sends is understood, that what it is sent is a
/// screen, and that the workers do what keys ask for. What each key does is tested without one, in
/// DashboardTests.
@Suite("Keys", .serialized)
struct Keys {
  /// The dashboard in tmux, painted.
  private func open(_ options: String = "-t 2", columns: Int = 120, rows: Int = 40) throws -> Tmux {
    let tmux = try Tmux(dashboard: options, columns: columns, rows: rows)
    try tmux.wait(for: "q quit")
    return tmux
  }

  /// The screen without the line that says something for a while.
  private func lasting(_ screen: String) -> [String] {
    var lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.count > 1 { lines.remove(at: 1) }
    return lines
  }

  /// Waits until figures change.
  private func waitForMotion(_ tmux: Tmux) throws {
    let first = try tmux.screen
    try tmux.wait(for: "figures that move") { lasting($0) != lasting(first) }
  }

  @Test("the dashboard fills the terminal, also after a resize, and says where it cannot")
  func screen() throws {
    let tmux = try open("-t 2 --gap 100", columns: 80, rows: 24)
    let names = try ProgramRun.of(["list"]).output.matches(of: /(?m)^([a-z]+):/).map { $0.1 }
    try #require(names.count > 1)
    for (columns, rows) in [(80, 24), (160, 60)] {
      try tmux.resize(columns: columns, rows: rows)
      let screen = try tmux.wait(for: "the keys in the last of \(rows) lines") {
        let lines = $0.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.count >= rows && lines[rows - 1].hasSuffix("q quit")
      }
      #expect(screen.hasPrefix(" atomtop "))
    }
    try tmux.wait(for: "every scenario's rates, and what is lost") { screen in
      let rates = screen.matches(of: /● [a-z-]+ +[0-9.]+ [kMG]?\/s/)
      let isThere = names.enumerated().allSatisfy { screen.contains("\($0 + 1) \($1) ") }
      return isThere && rates.count >= names.count && screen.contains("LOST")
    }
    try waitForMotion(tmux)
    for (columns, rows) in [(39, 12), (60, 9)] {
      try tmux.resize(columns: columns, rows: rows)
      try tmux.wait(for: "this is \(columns)×\(rows)")
    }
    try tmux.press("q")
    try tmux.wait(for: "[exit 0]")
  }

  @Test("keys that a terminal sends as sequences arrive, and Escape alone is Escape")
  func sequences() throws {
    let tmux = try open("-t 100")
    try tmux.wait(for: "▸ 1 counter")
    for (key, shown) in [
      ("Right", "▸ 2 max"), ("Left", "▸ 1 counter"), ("End", "▸ 9 litmus"), ("Home", "▸ 1 counter"),
      ("Tab", "atomtop ▸ counter"), ("BTab", "▸ 1 counter"), ("Enter", "atomtop ▸ counter"),
      ("Down", "▸● cas-loop"), ("Up", "▸● fetch-add"), ("End", "–99 of 100"), ("Home", " 0–"),
      ("NPage", "–99 of 100"), ("PPage", " 0–"), ("Escape", "▸ 1 counter"),
    ] {
      try tmux.press(key)
      try tmux.wait(for: shown)
    }
  }

  @Test("the workers do what keys ask for: more of them, one variant, a freeze, a restart")
  func workers() throws {
    let tmux = try open("-t 2 -s counter", columns: 160)
    // Two seconds in, a clock that shows less was restarted.
    try tmux.wait(for: "00:02")
    try tmux.press("+")
    try tmux.wait(for: "3 workers on ")
    try tmux.press("f")
    try tmux.wait(for: "left out")
    try tmux.press("f")
    try tmux.wait(for: "all variants in play") { !$0.contains("left out") }
    try tmux.press("r")
    try tmux.wait(for: "a restarted clock") { $0.contains("00:00") || $0.contains("00:01") }
    try waitForMotion(tmux)
    try tmux.press("Space")
    try tmux.wait(for: "FROZEN")
    // The slice that ran is closed a moment later. Figures that moved would differ many times over.
    var still = ""
    var since = Date()
    try tmux.wait(for: "a second of figures that stand still") { screen in
      let figures = lasting(screen).joined()
      if figures != still { since = Date() }
      still = figures
      return Date().timeIntervalSince(since) > 1
    }
    try tmux.press("Space")
    try tmux.wait(for: "an end of the freeze") { !$0.contains("FROZEN") }
    try waitForMotion(tmux)
  }

  @Test("q and Ctrl-C quit and leave the screen as it was", arguments: [("q", 0), ("C-c", 130)])
  func quit(key: String, status: Int) throws {
    let tmux = try Tmux(
      """
      trap : INT; echo before; "$ATOMTOP" -t 2; echo "[exit $?]"
      stty -a | grep -o ' icanon\\| echo '; cat
      """)
    try tmux.wait(for: "q quit")
    try tmux.press(key)
    let screen = try tmux.wait(for: "[exit \(status)]")
    #expect(screen.contains("before"))
    #expect(!screen.contains("quit"))
    try tmux.wait(for: "the usual modes") { $0.contains(" icanon") && $0.contains(" echo") }
  }
}
