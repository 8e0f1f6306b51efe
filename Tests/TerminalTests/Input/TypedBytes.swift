import Foundation
import TestSupport
import Testing

/// The grammar at work, on a terminal: in pieces, with pauses, and with what a terminal does by itself.
@Suite("Typed bytes", .serialized)
struct TypedBytes {
  /// Asserts that the help is still there, and that `q` ends it all.
  private func checkHelp(_ opened: Opened) throws {
    let mark = opened.terminal.mark
    // A new size has everything painted again.
    opened.terminal.resize(columns: 100, rows: 30)
    try opened.terminal.wait(for: "Help", since: mark)
    try opened.terminal.wait(for: "scroll", since: mark)
    try opened.terminal.type("q")
    #expect(try opened.wait() == .exit(0))
  }

  @Test(
    "a reply, a click and a pasted word do nothing",
    arguments: [
      "\u{1B}P1$r0\"q\u{1B}\\", "\u{1B}[M \u{71}%%", "\u{1B}[200~equal\u{1B}[201~",
      "\u{1B}]4;1;rgb:cdcd/0000/0000\u{7}", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\",
      "\u{1B}_quit\u{1B}\\", "\u{1B}[<0;3;3M", "\u{1B}[I",
    ])
  func nothing(bytes: String) throws {
    let opened = try Opened(.help)
    try opened.terminal.type(bytes)
    try checkHelp(opened)
  }

  @Test("nor does anything else that is no key, one after the other")
  func allNothing() throws {
    let opened = try Opened(.help)
    for bytes in Nothing.examples { try opened.terminal.type(bytes) }
    try checkHelp(opened)
  }

  @Test("nor do lines that are pasted while the terminal knows that it is read")
  func brackets() throws {
    let opened = try Opened()
    #expect(opened.terminal.has(Words.bracketsOn, since: 0))
    let mark = opened.terminal.mark
    try opened.terminal.type("q")
    #expect(try opened.wait() == .exit(0))
    #expect(opened.terminal.has(Words.bracketsOff, since: mark))
  }

  @Test(
    "a sequence arrives in pieces",
    arguments: [
      ("\u{1B}[", "F", [:]), ("\u{1B}", "[F", ["ESCDELAY": "1000"]), ("\u{1B}[4", "~", [:]),
      ("\u{1B}O", "F", [:]), ("\u{1B}[57424", "u", [:]),
    ] as [(String, String, [String: String?])])
  func pieces(first: String, rest: String, environment: [String: String?]) throws {
    let opened = try Opened(.help, environment: environment)
    let mark = opened.terminal.mark
    try opened.terminal.type(first)
    // Longer than Escape alone waits by default.
    usleep(60_000)
    try opened.terminal.type(rest)
    try opened.terminal.wait(for: "Ctrl-Z", since: mark)
    try opened.terminal.type("\u{1B}[H")
    try opened.terminal.wait(for: "What you see", since: mark)
    try checkHelp(opened)
  }

  @Test("Escape alone acts after the time that ESCDELAY sets", arguments: ["0", "100", nil])
  func escape(delay: String?) throws {
    let opened = try Opened(.help, environment: ["ESCDELAY": delay])
    let mark = opened.terminal.mark
    try opened.terminal.type("\u{1B}")
    // A new size has everything painted again.
    try eventually("the overview") {
      opened.terminal.resize(columns: opened.terminal.columns == 90 ? 100 : 90, rows: 30)
      opened.terminal.read(within: 100)
      return opened.terminal.has("round ", since: mark)
    }
  }

  @Test("what stays unfinished is over after a second, and keys act again")
  func unfinished() throws {
    let opened = try Opened(.help)
    try opened.terminal.type("\u{1B}]11;rgb:")
    // Typed sooner, q is part of it, and the second begins anew.
    try eventually("q to end it") {
      let silence = Date(timeIntervalSinceNow: 1.2)
      while Date() < silence { opened.terminal.read(within: 100) }
      try opened.terminal.type("q")
      opened.terminal.read(within: 100)
      return opened.child.hasEnded
    }
  }

  @Test("the keypad's digits open scenarios")
  func keypad() throws {
    let opened = try Opened()
    let mark = opened.terminal.mark
    try opened.terminal.type("\u{1B}Oq")
    try opened.terminal.wait(for: "counter", since: mark)
    try opened.terminal.wait(for: "ns/op", since: mark)
  }

  @Test(
    "Ctrl-C and q act where the terminal sends code points",
    arguments: [("\u{1B}[99;5u", 130), ("\u{1B}[27;5;99~", 130), ("\u{1B}[113u", 0)])
  func codePoints(bytes: String, status: Int32) throws {
    let opened = try Opened()
    try opened.terminal.type(bytes)
    #expect(try opened.wait() == .exit(status))
    #expect(opened.terminal.modes == opened.before)
  }

  @Test(
    "a key that only the terminal's description has",
    arguments: [("sun", "\u{1B}[220z"), ("linux", "\u{1B}[4~"), ("xterm", "\u{1B}OF")])
  func described(type: String, end: String) throws {
    guard try ProgramRun.ofShell("infocmp '\(type)' >/dev/null").ending == .exit(0) else {
      print("TERM=\(type) is not described on this system: skipped")
      return
    }
    let opened = try Opened(.help, environment: ["TERM": type])
    let mark = opened.terminal.mark
    try opened.terminal.type(end)
    try opened.terminal.wait(for: "Ctrl-Z", since: mark)
  }
}
