import Foundation
import TestSupport
import Testing

/// The line on standard error that says how far `run` is.
@Suite("Progress line", .serialized)
struct ProgressLineTests {
  /// For longer than any test.
  private static let run = "\"$ATOMTOP\" run -s counter -t 2 --duration 3600 > /dev/null"

  /// Starts a script on a terminal; of `run` only the progress line goes there.
  private func start(
    _ script: String, on terminal: PseudoTerminal, environment: [String: String?] = [:]
  ) throws -> Child {
    var environment = environment
    environment["ATOMTOP"] = Program.path
    return try terminal.start(
      "/bin/bash", ["-c", script], environment: environment, input: terminal.far)
  }

  /// What was shown, one showing after the other.
  private func showings(_ text: String) -> [Substring] { text.split(separator: "\r") }

  /// What stands in a line in the end.
  private func line(_ text: String) -> String {
    var line: [Character] = []
    for showing in showings(text) {
      line.replaceSubrange(..<min(line.count, showing.count), with: showing)
    }
    return String(line)
  }

  @Test(
    "leaves nothing, and is narrower than the terminal", arguments: [1, 2, 10, 28, 40, 80, 300])
  func width(columns: Int) throws {
    let terminal = try PseudoTerminal(columns: columns)
    let child = try start("exec \(Self.run)", on: terminal)
    let begin = "\rcounter (1 of 1)".prefix(columns)
    for _ in 0..<4 { try terminal.wait(for: String(begin), since: terminal.mark) }
    child.send(SIGINT)
    #expect(try child.wait { terminal.read() } == .exit(130))
    let text = terminal.text()
    #expect(!text.contains("\n"), "\(text.debugDescription)")
    #expect(showings(text).allSatisfy { $0.count < columns }, "\(text.debugDescription)")
    #expect(line(text).allSatisfy { $0 == " " }, "\(text.debugDescription)")
    #expect(text.hasSuffix("\r"))
  }

  @Test("follows the terminal's size")
  func resize() throws {
    let terminal = try PseudoTerminal(columns: 80)
    let child = try start("exec \(Self.run)", on: terminal)
    try terminal.wait(for: "of 3600.0 s")
    terminal.resize(columns: 20, rows: 24)
    // What was on its way when the size changed.
    let mark = try showing(after: try showing(after: terminal.mark, on: terminal), on: terminal)
    let end = try showing(after: mark, on: terminal)
    let seen = String(decoding: terminal.bytes[mark..<end], as: UTF8.self)
    #expect(showings(seen).allSatisfy { $0.count < 20 }, "\(seen.debugDescription)")
    child.send(SIGINT)
    #expect(try child.wait { terminal.read() } == .exit(130))
  }

  /// Waits for another showing and returns the place behind it.
  private func showing(after mark: Int, on terminal: PseudoTerminal) throws -> Int {
    try terminal.wait(for: "\rcounter", since: mark)
    return terminal.mark
  }

  @Test("is shown in the foreground only, where jobs go to and fro")
  func jobs() throws {
    let terminal = try PseudoTerminal()
    let shell = try start(
      """
      set -m
      \(Self.run) &
      echo '[started]'; read -r line
      fg > /dev/null
      echo '[stopped]'; read -r line
      bg > /dev/null
      echo '[going on]'; read -r line
      kill -INT %1; wait %1; echo "[ended $?]"
      """, on: terminal)
    try terminal.wait(for: "[started]")
    let first = terminal.mark
    let process = try job(of: shell)
    try works(process)
    #expect(!terminal.text(since: first).contains("\rcounter"))

    try terminal.type("\n")
    try terminal.wait(for: "counter (1 of 1)", since: first)
    try terminal.type("\u{1A}")
    try terminal.wait(for: "[stopped]", since: first)
    let second = terminal.mark
    try terminal.type("\n")
    try terminal.wait(for: "[going on]", since: second)
    let third = terminal.mark
    try works(process)
    #expect(!terminal.text(since: third).contains("\rcounter"))

    try terminal.type("\n")
    try terminal.wait(for: "[ended 130]", since: third)
    #expect(!terminal.text(since: third).contains("\rcounter"))
    _ = try shell.wait { terminal.read() }
  }

  private func job(of shell: Child) throws -> pid_t {
    var found: pid_t?
    try eventually("the job") {
      found = ProcessFacts.living(inSession: shell.id).first { $0.parent == shell.id }?.id
      return found != nil
    }
    return try #require(found)
  }

  /// Waits until a job has worked for the time of several showings.
  private func works(_ process: pid_t) throws {
    let ticks = ProcessFacts(process)?.ticks ?? 0
    try eventually("work of process \(process)") {
      (ProcessFacts(process)?.ticks ?? 0) > ticks + 60
    }
  }

  @Test("is not for a dumb terminal, nor for one of no type", arguments: ["dumb", "", nil])
  func dumb(type: String?) throws {
    let terminal = try PseudoTerminal()
    let child = try start("exec \(Self.run)", on: terminal, environment: ["TERM": type])
    try works(child.id)
    child.send(SIGINT)
    #expect(try child.wait { terminal.read() } == .exit(130))
    #expect(terminal.text().isEmpty)
  }
}
