import Foundation
import TestSupport
import Testing

/// Ctrl-Z and fg: the workers park, the terminal is the shell's, and then all goes on.
@Suite("Suspension", .serialized)
struct Suspension {
  /// A shell with job control that says when the dashboard stopped, and continues it on request.
  private static let shell = """
    set -m
    "$ATOMTOP" -t 2 -s counter
    echo "[stopped $?]"
    read -r line
    fg >/dev/null
    echo "[ended $?]"
    """

  /// The dashboard, found among the shell's children.
  private func dashboard(of shell: Child) throws -> pid_t {
    var found: pid_t?
    try eventually("the dashboard") {
      found = ProcessFacts.living(inSession: shell.id).first { $0.parent == shell.id }?.id
      return found != nil
    }
    return try #require(found)
  }

  @Test(
    "Ctrl-Z gives the terminal to the shell, fg takes it again", arguments: Page.allCases,
    ["\u{1A}", "\u{1B}[122;5u"])
  func suspend(page: Page, key: String) throws {
    let terminal =
      page == .tooSmall ? try PseudoTerminal(columns: 30, rows: 8) : try PseudoTerminal()
    let before = terminal.modes
    let shell = try terminal.start(
      "/bin/bash", ["-c", Self.shell], environment: ["ATOMTOP": Program.path],
      input: terminal.far)
    try terminal.wait(for: page.lastWord)
    if page == .overview { try terminal.type("0") }
    if page == .help {
      try terminal.type("?")
      try terminal.wait(for: "scroll")
    }
    let process = try dashboard(of: shell)

    let stop = terminal.mark
    try terminal.type(key)
    try terminal.wait(for: "[stopped 148]", since: stop)
    #expect(terminal.modes == before)
    let said = terminal.text(since: stop)
    #expect(said.contains(Words.bracketsOff))
    #expect(said.contains(Words.leaveScreen) && said.contains(Words.showCursor))
    try checkStopped(process)

    let go = terminal.mark
    try terminal.type("\n")
    try terminal.wait(for: Words.enterScreen, since: go)
    try terminal.wait(for: page == .help ? "scroll" : page.lastWord, since: go)
    #expect(!terminal.modes.isCooked)
    #expect(terminal.has(Words.bracketsOn, since: go))
    let ticks = ProcessFacts(process)?.ticks ?? 0
    try eventually("workers that work again") { (ProcessFacts(process)?.ticks ?? 0) > ticks + 5 }

    try terminal.type("q")
    try terminal.wait(for: "[ended 0]", since: go)
    #expect(try shell.wait { terminal.read() } == .exit(0))
    #expect(terminal.modes == before)
  }

  /// A stopped process uses no CPU: the system would have to be wrong, or it is not stopped.
  private func checkStopped(_ process: pid_t) throws {
    try eventually("a stopped process") { ProcessFacts(process)?.state == "T" }
    let ticks = ProcessFacts(process)?.ticks
    usleep(300_000)
    #expect(ProcessFacts(process)?.ticks == ticks)
  }

  @Test("stopped and continued from outside, it takes the terminal again and redraws all")
  func outside() throws {
    let opened = try Opened(.scenario)
    opened.child.send(SIGSTOP)
    try eventually("a stopped process") { ProcessFacts(opened.child.id)?.state == "T" }
    // A shell that got the terminal meanwhile would set modes of its own.
    let mark = opened.terminal.mark
    opened.child.send(SIGCONT)
    try opened.terminal.wait(for: "atomtop", since: mark)
    try opened.terminal.wait(for: "help", since: mark)
    #expect(opened.terminal.has(Words.bracketsOn, since: mark))
    try opened.terminal.type("q")
    #expect(try opened.wait() == .exit(0))
    #expect(opened.terminal.modes == opened.before)
  }

  @Test("told to end while suspended, it ends when it is continued")
  func endWhileSuspended() throws {
    let terminal = try PseudoTerminal()
    let before = terminal.modes
    let shell = try terminal.start(
      "/bin/bash", ["-c", Self.shell], environment: ["ATOMTOP": Program.path],
      input: terminal.far)
    try terminal.wait(for: "help")
    let process = try dashboard(of: shell)
    try terminal.type("\u{1A}")
    try terminal.wait(for: "[stopped 148]")
    let mark = terminal.mark
    kill(process, SIGTERM)
    try terminal.type("\n")
    try terminal.wait(for: "[ended 143]", since: mark)
    #expect(!terminal.text(since: mark).contains(Words.enterScreen), "the screen stays the shell's")
    #expect(try shell.wait { terminal.read() } == .exit(0))
    #expect(terminal.modes == before)
  }
}
