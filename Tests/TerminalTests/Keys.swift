import Foundation
import TestSupport
import Testing

/// Every key of the design does what it says, read back from the screen of a real terminal
/// emulator.
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

  /// The line of the table that is selected.
  private func selected(_ screen: String) -> String {
    screen.split(separator: "\n").first { $0.hasPrefix("▸") }.map(String.init) ?? ""
  }

  /// Waits until figures change.
  private func waitForMotion(_ tmux: Tmux) throws {
    let first = try tmux.screen
    try tmux.wait(for: "figures that move") { lasting($0) != lasting(first) }
  }

  @Test("the dashboard opens: scenarios, rates, what is lost; and figures move")
  func overview() throws {
    let tmux = try open("-t 2 --gap 100", columns: 80, rows: 24)
    let screen = try tmux.wait(for: "every scenario's rates") { screen in
      ["1 counter", "2 max", "3 spinlock", "4 once"].allSatisfy(screen.contains)
        && screen.matches(of: /● [a-z-]+ +[0-9.]+ [kMG]?\/s/).count >= 6
    }
    #expect(screen.split(separator: "\n").count == 24)
    try tmux.wait(for: "LOST")
    try waitForMotion(tmux)
  }

  @Test("digits open scenarios, 0 and Esc the overview")
  func digits() throws {
    let tmux = try open()
    for (digit, name) in [("1", "counter"), ("2", "max"), ("3", "spinlock"), ("4", "once")] {
      try tmux.press(digit)
      try tmux.wait(for: "atomtop ▸ \(name)")
    }
    // There are not so many.
    try tmux.press("9")
    try tmux.press("0")
    try tmux.wait(for: "2 max ─")
    try tmux.press("2")
    try tmux.wait(for: "atomtop ▸ max")
    try tmux.press("Escape")
    try tmux.wait(for: "2 max ─")
  }

  @Test("Tab and Shift-Tab go round all scenarios and the overview")
  func tab() throws {
    let tmux = try open()
    let names = try Outcome.of(["list"]).output.matches(of: /(?m)^([a-z]+):/).map { $0.1 }
    try #require(names.count >= 4)
    let round = names.map { "atomtop ▸ \($0)" } + ["2 max ─"]
    for place in round {
      try tmux.press("Tab")
      try tmux.wait(for: place)
    }
    for place in round.reversed().dropFirst() {
      try tmux.press("BTab")
      try tmux.wait(for: place)
    }
  }

  @Test("arrows select a tile, Enter opens it")
  func tiles() throws {
    let tmux = try open()
    try tmux.wait(for: "▸ 1 counter")
    try tmux.press("Right")
    try tmux.wait(for: "▸ 2 max")
    try tmux.press("Left")
    try tmux.wait(for: "▸ 1 counter")
    try tmux.press("End")
    try tmux.wait(for: "▸ 8 pair")
    try tmux.press("Up")
    try tmux.wait(for: "a tile further up") { !$0.contains("▸ 8 pair") && $0.contains("▸ ") }
    try tmux.press("Enter")
    try tmux.wait(for: "atomtop ▸ ")
  }

  @Test("arrows select a variant, whose workers show")
  func variants() throws {
    let tmux = try open("-t 2 -s counter")
    try tmux.wait(for: "the first correct variant") { selected($0).contains("fetch-add") }
    try tmux.press("Down")
    try tmux.wait(for: "the next variant") { selected($0).contains("cas-loop") }
    try tmux.wait(for: "┌ ● cas-loop")
    try tmux.press("Up", "Up")
    try tmux.wait(for: "the broken variant") { selected($0).contains("load-store") }
    try tmux.press("Up")
    try tmux.press("Down", "Down", "Down", "Down", "Down")
    try tmux.wait(for: "the last variant") { selected($0).contains("swift-mutex") }
  }

  @Test("+ and - change the number of workers, live, and say so")
  func workers() throws {
    let tmux = try open("-t 2", columns: 160)
    try tmux.wait(for: "2 workers on ")
    try tmux.press("+")
    try tmux.wait(for: "3 workers on ")
    try tmux.wait(for: "workers: 3")
    try tmux.press("-", "-")
    try tmux.wait(for: "1 worker on ")
    // Fewer there cannot be.
    try tmux.press("-")
    try tmux.wait(for: "cannot go further than 1")
    try waitForMotion(tmux)
  }

  @Test("f gives one variant every slice, and f again all of them their turns")
  func focus() throws {
    let tmux = try open("-t 2 -s counter")
    try tmux.press("f")
    try tmux.wait(for: "four variants left out") { screen in
      screen.contains("focus: fetch-add")
        && screen.split(separator: "\n").count { $0.contains("left out") } >= 4
    }
    try tmux.press("f")
    try tmux.wait(for: "all variants in play") {
      !$0.contains("focus: fetch-add") && !$0.contains("left out")
    }
    try waitForMotion(tmux)
  }

  @Test("Space freezes: FROZEN shows, figures stand still, keys work; Space goes on")
  func freeze() throws {
    let tmux = try open("-t 2 -s counter")
    try tmux.press("Space")
    try tmux.wait(for: "FROZEN")
    // The slice that ran is closed a moment later. Figures that moved would differ many times over.
    var still = ""
    var looks = 0
    try tmux.wait(for: "a second of figures that stand still") { screen in
      let figures = lasting(screen).joined()
      looks = figures == still ? looks + 1 : 0
      still = figures
      usleep(100_000)
      return looks >= 10
    }
    try tmux.press("?")
    try tmux.wait(for: "┌ Help")
    try tmux.press("?")
    try tmux.press("Space")
    try tmux.wait(for: "an end of the freeze") { !$0.contains("FROZEN") && !$0.contains("┌ Help") }
    try waitForMotion(tmux)
  }

  @Test("r restarts all figures")
  func reset() throws {
    let tmux = try open("-t 2 -s counter")
    // Two seconds in, a clock that shows less was restarted.
    try tmux.wait(for: "00:02")
    try tmux.press("r")
    try tmux.wait(for: "figures restart from zero")
    try tmux.wait(for: "a restarted clock") { $0.contains("00:00") || $0.contains("00:01") }
    try waitForMotion(tmux)
  }

  @Test("? explains, page by page, and ? or Esc closes it")
  func help() throws {
    let tmux = try open("-t 2", columns: 80, rows: 24)
    try tmux.press("?")
    let first = try tmux.wait(for: "┌ Help")
    #expect(first.contains("What you see"))
    try tmux.press("Space")
    try tmux.wait(for: "the next page") { $0.contains("┌ Help") && !$0.contains("What you see") }
    try tmux.press("End")
    try tmux.wait(for: "Ctrl-Z")
    try tmux.press("Home")
    try tmux.wait(for: "What you see")
    try tmux.press("Escape")
    try tmux.wait(for: "the overview") { !$0.contains("┌ Help") && $0.contains("1 counter") }
    try tmux.press("?")
    try tmux.wait(for: "┌ Help")
    try tmux.press("?")
    try tmux.wait(for: "the overview") { !$0.contains("┌ Help") }
  }

  @Test("o lists all options, and arrows change them")
  func menu() throws {
    let tmux = try open("-t 2 -s counter")
    try tmux.press("o")
    let screen = try tmux.wait(for: "Options")
    for setting in [
      "scenario", "workers", "focus", "ordering", "backoff", "outside work", "gap", "slice",
      "pinning", "priority", "frame rate", "theme", "graph",
    ] {
      #expect(screen.contains(setting), "\(setting)")
    }
    try tmux.wait(for: "▸ workers")
    try tmux.press("Right")
    try tmux.wait(for: "← 3 →")
    try tmux.press("Down", "Down", "Down")
    try tmux.wait(for: "▸ ordering")
    try tmux.press("Right")
    try tmux.wait(for: "← acq-rel →")
    try tmux.press("Escape")
    try tmux.wait(for: "a page without menu") { !$0.contains("Options") }
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

  @Test("below 40 columns or 10 rows it says what it needs, and q works")
  func tooSmall() throws {
    let tmux = try open()
    try tmux.resize(columns: 39, rows: 12)
    try tmux.wait(for: "40×10")
    try tmux.resize(columns: 60, rows: 15)
    try tmux.wait(for: "1 counter")
    try tmux.resize(columns: 60, rows: 9)
    try tmux.wait(for: "40×10")
    try tmux.press("q")
    try tmux.wait(for: "[exit 0]")
  }

  @Test("more workers than rows scroll, and the totals stay")
  func scroll() throws {
    let tmux = try open("-t 40 -s counter", columns: 80, rows: 24)
    try tmux.wait(for: "the first workers") { $0.contains("│  0 ") && !$0.contains("│ 39 ") }
    try tmux.press("End")
    try tmux.wait(for: "the last workers") { $0.contains("│ 39 ") && !$0.contains("│  0 ") }
    #expect(try tmux.screen.contains("┌ ● fetch-add"))
    try tmux.press("Home")
    try tmux.wait(for: "the first workers") { $0.contains("│  0 ") }
    try tmux.press("PPage", "NPage", "Right")
    try tmux.wait(for: "later workers") { !$0.contains("│  0 ") }
  }
}
