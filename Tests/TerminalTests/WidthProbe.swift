import Foundation
import TestSupport
import Testing

/// `doctor` asks the terminal how wide it shows a frame, and nobody sees it.
@Suite("Doctor asks the terminal", .serialized)
struct WidthProbe {
  private static let question = "\u{1B}[6n"
  private static let attributes = "\u{1B}[?62;22c"

  /// What a terminal says that puts `columns` between two places.
  private static func answer(_ columns: Int, from first: Int = 1) -> String {
    "\u{1B}[7;\(first)R\u{1B}[7;\(first + columns)R" + attributes
  }

  private func start(
    _ terminal: PseudoTerminal, _ environment: [String: String?] = [:]
  ) throws -> Child {
    try terminal.start(["doctor"], environment: environment)
  }

  /// What doctor says of characters, to a terminal that answers so.
  private func characters(_ answer: String) throws -> String {
    let terminal = try PseudoTerminal()
    let before = terminal.modes
    let child = try start(terminal)
    try terminal.wait(for: Self.question)
    #expect(terminal.modes != before)
    try terminal.type(answer)
    #expect(try child.wait { terminal.read() } == .exit(0))
    #expect(terminal.modes == before)
    let lines = terminal.text().components(separatedBy: "\r\n")
    let start = try #require(lines.firstIndex { $0.contains("characters ") })
    return lines[start...(start + 1)].joined(separator: " ")
  }

  @Test("two columns: it suggests --ascii", arguments: [1, 5, 78])
  func wide(first: Int) throws {
    let said = try characters(Self.answer(2, from: first))
    #expect(said.contains("two columns wide") && said.contains("--ascii"), "\(said)")
  }

  @Test(
    "what was sent before does not hide the answer",
    arguments: [String(repeating: "\u{1B}[", count: 200), "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}[I"])
  func behind(noise: String) throws {
    #expect(try characters(noise + Self.answer(2)).contains("two columns wide"))
  }

  @Test(
    "one column, or an answer that tells nothing: it does not",
    arguments: [
      answer(1), answer(0), attributes, "\u{1B}[7;3R" + attributes, "\u{1B}[1;1Rc" + attributes,
      "\u{1B}]11;rgb:0/0/0\u{7}" + answer(1), String(repeating: "\u{1B}[", count: 200) + answer(1),
    ])
  func narrow(answer: String) throws {
    let said = try characters(answer)
    #expect(said.contains("UTF-8") && !said.contains("--ascii"), "\(said)")
  }

  @Test("a silent terminal holds it up for less than a second, and shows nothing of it")
  func silent() throws {
    let complaint = try complaint(afterAttempts: 3) { () -> String? in
      let terminal = try PseudoTerminal()
      let before = terminal.modes
      let child = try start(terminal)
      try terminal.wait(for: Self.question)
      let asked = Date()
      guard try child.wait(meanwhile: { terminal.read() }) == .exit(0) else { return "no exit 0" }
      let seconds = Date().timeIntervalSince(asked)
      #expect(terminal.modes == before)
      // The cursor goes back, and what was written for the question is erased before anything else.
      #expect(terminal.text().hasPrefix("\u{1B}7\u{1B}[6n─\u{1B}[6n\u{1B}8\u{1B}[K\u{1B}[c"))
      #expect(!terminal.text().contains("--ascii"))
      return seconds < 1 ? nil : "it took \(seconds) s"
    }
    #expect(complaint == nil)
  }

  @Test(
    "where no answer can come or help, it does not ask",
    arguments: [["TERM": "linux"], ["TERM": "dumb"], ["TERM": nil], ["LANG": "C"]]
      as [[String: String?]])
  func unasked(environment: [String: String?]) throws {
    let terminal = try PseudoTerminal()
    let child = try start(terminal, environment)
    #expect(try child.wait { terminal.read() } == .exit(0))
    #expect(!terminal.text().contains("\u{1B}"))
  }

  @Test("nor without a keyboard, nor in the background")
  func nobodyThere() throws {
    for script in ["\"$0\" doctor </dev/null", "set -m; \"$0\" doctor & wait"] {
      let terminal = try PseudoTerminal()
      let child = try terminal.start(
        "/bin/sh", ["-c", script, Program.path], input: terminal.far)
      #expect(try child.wait { terminal.read() } == .exit(0))
      #expect(terminal.text().contains("characters"))
      #expect(!terminal.text().contains("\u{1B}"), "\(script)")
    }
  }

  @Test("what is typed before it, or after the answer, is the next program's")
  func typed() throws {
    for typesBefore in [true, false] {
      let terminal = try PseudoTerminal()
      if typesBefore { try terminal.type("word\n") }
      let child = try terminal.start(
        "/bin/sh", ["-c", "\"$0\" doctor; read line; echo \"got $line\"", Program.path],
        input: terminal.far)
      if !typesBefore {
        try terminal.wait(for: Self.question)
        try terminal.type(Self.answer(1) + "word\n")
      }
      #expect(try child.wait { terminal.read() } == .exit(0))
      #expect(terminal.text().contains("got word"))
    }
  }

  @Test("a signal meanwhile ends it with the modes as they were", arguments: [SIGINT, SIGTERM])
  func interrupted(signal: Int32) throws {
    let terminal = try PseudoTerminal()
    let before = terminal.modes
    let child = try start(terminal)
    try terminal.wait(for: Self.question)
    child.send(signal)
    #expect(try child.wait { terminal.read() } == .signal(signal))
    #expect(terminal.modes == before)
  }
}
