import Foundation
import TestSupport
import Testing

/// Any terminal, any locale: the screen opens, says what it is, and quits; or there is one line
/// that tells the way out.
@Suite("Terminals", .serialized)
struct Terminals {
  /// Opens, looks for what is readable in any terminal, quits, and returns all that was sent.
  private func transcript(
    _ options: [String] = [], environment: [String: String?], _ page: Page = .overview
  ) throws -> String {
    let opened = try Opened(page, options, environment: environment)
    try opened.terminal.wait(for: "atomtop")
    try opened.terminal.wait(for: "fetch-add")
    try opened.terminal.type("q")
    #expect(try opened.wait() == .exit(0))
    #expect(opened.terminal.modes == opened.before)
    return opened.terminal.text()
  }

  /// Whether the system has a description of a terminal.
  private func isKnown(_ terminal: String) throws -> Bool {
    try ProgramRun.ofShell("infocmp '\(terminal)' >/dev/null").ending == .exit(0)
  }

  @Test(
    "every terminal that the system knows shows the screen",
    arguments: [
      "xterm-256color", "xterm", "xterm-direct", "screen", "screen-256color", "tmux",
      "tmux-256color", "linux", "vt100", "vt220", "rxvt",
    ])
  func terminal(type: String) throws {
    guard try isKnown(type) else {
      print("TERM=\(type) is not described on this system: skipped")
      return
    }
    let text = try transcript(environment: ["TERM": type])
    #expect(!Words.hasMouse(text))
    if type.hasPrefix("vt") { #expect(!Words.hasColor(text), "it has no colours") }
  }

  @Test(
    "a terminal that cannot show a screen gets one line and nothing else",
    arguments: [
      ("dumb", "TERM is 'dumb', a terminal that cannot move its cursor"),
      (
        "xterm-nonesuch",
        "TERM is 'xterm-nonesuch', a terminal that this system does not know; \(Self.wayOut)"
      ),
      ("", "TERM is not set, so it is unknown how to draw on this terminal; \(Self.wayOut)"),
      (nil, "TERM is not set, so it is unknown how to draw on this terminal; \(Self.wayOut)"),
    ] as [(String?, String)])
  func refusal(type: String?, reason: String) throws {
    let terminal = try PseudoTerminal()
    let before = terminal.modes
    let child = try terminal.start(["-t", "2"], environment: ["TERM": type])
    #expect(try child.wait { terminal.read() } == .exit(64))
    #expect(terminal.modes == before)
    let said = terminal.text()
    #expect(said.hasPrefix("atomtop: \(reason)"), "\(said.debugDescription)")
    #expect(said.hasSuffix("'atomtop run' measures without a screen\r\n"))
    #expect(said.unicodeScalars.count { $0 == "\n" } == 1)
    #expect(!said.contains("\u{1B}"))
  }

  private static let wayOut = "try TERM=xterm-256color; "

  @Test(
    "what a terminal of unknown type is told to try works there", arguments: ["xterm-nonesuch", ""])
  func other(type: String) throws {
    let terminal = try PseudoTerminal()
    let child = try terminal.start(["doctor"], environment: ["TERM": type])
    #expect(try child.wait { terminal.read() } == .exit(0))
    let said = terminal.text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let other = try #require(said.firstMatch(of: /; try TERM=(\S+)/)?.output.1, "\(said)")
    let opened = try Opened(environment: ["TERM": String(other)])
    try opened.terminal.type("q")
    #expect(try opened.wait() == .exit(0))
  }

  @Test("keys that cannot arrive are told before anything is shown")
  func noKeyboard() throws {
    let terminal = try PseudoTerminal()
    let input = open("/dev/null", O_RDONLY | O_CLOEXEC)
    defer { close(input) }
    let child = try terminal.start(Program.path, [], input: input)
    #expect(try child.wait { terminal.read() } == .exit(64))
    #expect(
      terminal.text()
        == "atomtop: standard input is not a terminal, so no key would arrive; "
        + "'atomtop run' measures without a screen\r\n")
  }

  // MARK: Colours

  @Test("colours where there are some and nobody objects")
  func colors() throws {
    for environment in [["NO_COLOR": nil], ["NO_COLOR": ""]] as [[String: String?]] {
      #expect(Words.hasColor(try transcript(environment: environment)))
    }
  }

  @Test("the terminal's own background stays", arguments: ["dark", "light", "contrast", "auto"])
  func background(theme: String) throws {
    let text = try transcript(["--theme", theme], environment: [:])
    let backgrounds = Set(40...48).union(100...107)
    // The parameters after 38 are a colour's number, not a rendition.
    let chosen = Words.renditions(in: text).filter { $0.first != 38 }.joined()
    #expect(backgrounds.isDisjoint(with: chosen))
  }

  @Test(
    "no colours where somebody objects, on every page",
    arguments: [
      (["--no-color"], [:]), ([], ["NO_COLOR": "1"]), (["--theme", "mono"], [:]),
      ([], ["TERM": "vt100"]),
    ] as [([String], [String: String?])], [Page.overview, .scenario, .help])
  func noColors(asked: ([String], [String: String?]), page: Page) throws {
    #expect(!Words.hasColor(try transcript(asked.0, environment: asked.1, page)))
  }

  // MARK: Characters

  @Test(
    "UTF-8 where the locale has it, or names one that is not installed, or none at all",
    arguments: ["C.UTF-8", "xx_YY.UTF-8", "de_DE.UTF-8", nil])
  func unicode(locale: String?) throws {
    let text = try transcript(environment: ["LANG": locale])
    #expect(text.contains("●") && text.contains("┌"))
  }

  @Test(
    "only ASCII where the locale or an option says so, on every page",
    arguments: [
      (["--ascii"], [:]), ([], ["LANG": "C"]), ([], ["LANG": "POSIX"]),
      ([], ["LC_ALL": "C"]), ([], ["LANG": "xx_YY.ISO-8859-1"]),
    ] as [([String], [String: String?])], [Page.overview, .scenario, .help])
  func ascii(asked: ([String], [String: String?]), page: Page) throws {
    let text = try transcript(asked.0, environment: asked.1, page)
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
    // Line drawing by shifting to another character set is not ASCII either.
    #expect(!text.contains("\u{0E}"))
    #expect(!text.contains("\u{1B}(0"))
  }

  // MARK: Mouse

  @Test("the mouse is the terminal's, unless --mouse takes it and gives it back")
  func mouse() throws {
    for page in Page.allCases where page != .tooSmall {
      #expect(!Words.hasMouse(try transcript(environment: [:], page)))
    }
    let text = try transcript(["--mouse"], environment: [:])
    #expect(Words.hasMouse(text))
    let off = try #require(text.matches(of: /\u{1B}\[\?[0-9;]*1000[0-9;]*l/).last)
    let on = try #require(text.matches(of: /\u{1B}\[\?[0-9;]*1000[0-9;]*h/).last)
    #expect(on.range.lowerBound < off.range.lowerBound)
  }

  @Test("a crash gives the mouse back, too")
  func mouseAfterCrash() throws {
    let opened = try Opened(.overview, ["--mouse"])
    let mark = opened.terminal.mark
    opened.child.send(SIGSEGV)
    #expect(try opened.wait() == .signal(SIGSEGV))
    let text = opened.terminal.text(since: mark)
    #expect(text.contains(/\u{1B}\[\?[0-9;]*1000[0-9;]*l/))
  }
}
