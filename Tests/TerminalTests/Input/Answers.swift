import Foundation
import TestSupport
import Testing

/// The terminal is asked what it is like; whoever does not answer is shown a screen all the same.
@Suite("Answers", .serialized)
struct Answers {
  private static let askGround = "\u{1B}]11;?"
  private static let askPlace = "\u{1B}[6n"
  /// What kind of terminal it is: the answer that every terminal has, and so the last.
  private static let last = "\u{1B}[?62;1c"

  @Test(
    "auto takes the colours for the ground that the terminal tells of",
    arguments: [
      ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "38;5;241"),
      ("\u{1B}]11;rgb:fd/f6/e3\u{7}", "38;5;241"),
      ("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "38;5;247"),
      ("\u{1B}]11;rgba:3000/0a00/2400/ff\u{7}", "38;5;247"),
    ])
  func ground(answer: String, labels: String) throws {
    let opened = try Opened()
    #expect(opened.terminal.has(Self.askGround, since: 0))
    #expect(!opened.terminal.has(labels, since: 0), "nothing was told yet")
    let mark = opened.terminal.mark
    try opened.terminal.type(answer + Self.last)
    try opened.terminal.wait(for: labels, since: mark)
    try opened.terminal.type("q")
    #expect(try opened.wait() == .exit(0))
  }

  @Test("a terminal that shows ─ in two columns gets ASCII")
  func wide() throws {
    let opened = try Opened()
    let answered = opened.terminal.mark
    try opened.terminal.type("\u{1B}[1;3R" + Self.last)
    try opened.terminal.wait(for: "\u{1B}[2J", since: answered)
    try eventually("a frame of ASCII") {
      let mark = opened.terminal.mark
      opened.terminal.resize(columns: opened.terminal.columns == 90 ? 100 : 90, rows: 30)
      try opened.terminal.wait(for: "help", since: mark)
      let frame = opened.terminal.text(since: mark)
      return frame.contains("fetch-add") && frame.utf8.allSatisfy { $0 < 0x80 }
    }
  }

  @Test("an answer that is late is not left to the shell", arguments: ["q", "\u{1B}[99;5u"])
  func late(key: String) throws {
    let opened = try Opened()
    try opened.terminal.type(key + "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[1;2R" + Self.last)
    _ = try opened.wait()
    var waiting: Int32 = 0
    #expect(ioctl(opened.terminal.far, UInt(FIONREAD), &waiting) == 0)
    #expect(waiting == 0)
  }

  @Test(
    "nothing is asked that is not needed, nor of a terminal that would show the question",
    arguments: [
      ([], ["TERM": "linux"], false, false), ([], ["TERM": "vt100"], false, false),
      (["--no-color"], [:], false, true), (["--ascii"], [:], true, false),
      (["--ascii", "--no-color"], [:], false, false), ([], ["LANG": "C"], true, false),
    ] as [([String], [String: String?], Bool, Bool)])
  func unasked(
    options: [String], environment: [String: String?], ground: Bool, place: Bool
  ) throws {
    let opened = try Opened(.overview, options, environment: environment)
    #expect(opened.terminal.has(Self.askGround, since: 0) == ground)
    #expect(opened.terminal.has(Self.askPlace, since: 0) == place)
    try opened.terminal.type("q")
    #expect(try opened.wait() == .exit(0))
  }
}
