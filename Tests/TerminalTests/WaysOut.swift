import Foundation
import TestSupport
import Testing

/// The terminal is given back as it was found, on every way out.
@Suite("Ways out", .serialized)
struct WaysOut {
  /// A way for the program to end.
  enum Way: Sendable, CustomTestStringConvertible {
    case key(String, Child.Ending)
    case orderly(Int32)
    case crash(Int32)
    case vanishedTerminal
    case endOfInput

    var testDescription: String {
      switch self {
      case .key(let key, _): key == "q" ? "q" : "Ctrl-C"
      case .orderly(let number), .crash(let number): "signal \(number)"
      case .vanishedTerminal: "the terminal vanishes"
      case .endOfInput: "the input ends"
      }
    }

    var ending: Child.Ending {
      switch self {
      case .key(_, let ending): ending
      case .orderly(let number): .exit(128 + number)
      case .crash(let number): .signal(number)
      case .vanishedTerminal: .exit(128 + SIGHUP)
      case .endOfInput: .exit(0)
      }
    }
  }

  static let ways: [Way] =
    [.key("q", .exit(0)), .key("\u{3}", .exit(130)), .vanishedTerminal, .endOfInput]
    + [SIGINT, SIGTERM, SIGHUP, SIGQUIT].map { .orderly($0) }
    + [SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGSYS].map { .crash($0) }

  @Test("give the terminal back", arguments: ways, Page.allCases)
  func restore(way: Way, page: Page) throws {
    let keyboard =
      if case .endOfInput = way { try PseudoTerminal() } else { nil as PseudoTerminal? }
    let opened = try Opened(page, keyboard: keyboard)
    let terminal = opened.terminal
    #expect(!terminal.modes.isCooked, "the modes are the screen's meanwhile")
    let mark = terminal.mark

    switch way {
    case .key(let key, _): try terminal.type(key)
    case .orderly(let number), .crash(let number): opened.child.send(number)
    case .vanishedTerminal: terminal.vanish()
    case .endOfInput: keyboard?.vanish()
    }

    #expect(try opened.wait() == way.ending)
    #expect(ProcessFacts.living(inSession: opened.child.id).isEmpty)
    // Nobody sees what is written to a terminal that is gone.
    if case .vanishedTerminal = way { return }
    #expect(terminal.modes == opened.before, "the modes are as before")
    try checkBytes(terminal.text(since: mark), after: way)
  }

  @Test("a terminal that vanishes says so by itself, whether or not SIGHUP arrives")
  func ignoredHangUp() throws {
    let terminal = try PseudoTerminal()
    let child = try terminal.start(
      "/bin/sh", ["-c", "trap '' HUP; exec \"$0\" -t 2", Program.path], input: terminal.far)
    try terminal.wait(for: "help")
    terminal.vanish()
    #expect(try child.wait {} == .exit(128 + SIGHUP))
  }

  private func checkBytes(_ text: String, after way: Way) throws {
    let leave = try #require(text.range(of: Words.leaveScreen), "\(text.debugDescription)")
    #expect(text.contains(Words.showCursor))
    #expect(text.contains(Words.bracketsOff))
    let rest = text[leave.upperBound...]
    #expect(!rest.contains(Words.enterScreen))
    #expect(!rest.contains(Words.hideCursor))
    // A carriage return with its line feed is one character.
    let said = rest.replacing(/\u{1B}\[[0-9;?]*[a-zA-Z]|\u{1B}[>=]/, with: "")
      .replacingOccurrences(of: "\r", with: "")
    guard case .crash(let number) = way else {
      #expect(said.isEmpty, "nothing is said: \(said.debugDescription)")
      return
    }
    let name = Self.names[number] ?? "?"
    #expect(said.wholeMatch(of: /atomtop: .*\n/) != nil, "\(said.debugDescription)")
    #expect(said.contains("(\(name))"), "\(said.debugDescription)")
  }

  private static let names: [Int32: String] = [
    SIGABRT: "SIGABRT", SIGSEGV: "SIGSEGV", SIGBUS: "SIGBUS", SIGILL: "SIGILL",
    SIGFPE: "SIGFPE", SIGTRAP: "SIGTRAP", SIGSYS: "SIGSYS",
  ]

  @Test("q and Ctrl-C end it with many workers, too", arguments: ["q", "\u{3}"])
  func manyWorkers(key: String) throws {
    let opened = try Opened(.overview, ["--threads", "256"])
    try opened.terminal.type(key)
    #expect(try opened.wait() == .exit(key == "q" ? 0 : 130))
    #expect(opened.terminal.modes == opened.before)
  }

  @Test("a terminal that takes nothing any more does not keep it")
  func stalledTerminal() throws {
    let opened = try Opened(.overview, ["--fps", "60"], size: (300, 100))
    // Nothing is read from here on, so the terminal's queue fills up.
    opened.child.send(SIGTERM)
    #expect(try opened.child.wait() == .exit(143))
    #expect(opened.terminal.modes == opened.before)
  }

  @Test(
    "workers that the system refuses: the terminal is given back, then 71 and why",
    .enabled(if: !Program.isWatched))
  func refusedWorkers() throws {
    let terminal = try PseudoTerminal()
    let before = terminal.modes
    let script = """
      for kilobytes in 60000 90000 120000 200000 400000; do
        ulimit -S -v $kilobytes
        "$ATOMTOP" run -s counter -t 2 --ops 1 >/dev/null 2>&1 || continue
        exec "$ATOMTOP" -t 1024
      done
      """
    let child = try terminal.start(
      "/bin/sh", ["-c", script], environment: ["ATOMTOP": Program.path], input: terminal.far)
    #expect(try child.wait { terminal.read() } == .exit(71))
    #expect(terminal.modes == before)
    let said = try #require(terminal.text().split(separator: Words.leaveScreen).last)
    #expect(
      said.firstMatch(of: /atomtop: only \d+ of 1024 workers could be started: .*\r\n/) != nil)
  }
}
