import Foundation
import TestSupport

/// What the screen shows when something happens.
enum Page: String, CaseIterable, Sendable {
  case overview, scenario, help
  case tooSmall = "too small"

  /// What is sent in the last line of the first frame. Not its very last word: the last cell of a
  /// screen takes detours.
  var lastWord: String { self == .tooSmall ? "quits" : "help" }
}

/// A dashboard that has painted its first frame, on a terminal that the test plays.
struct Opened {
  let terminal: PseudoTerminal
  let child: Child
  /// The modes that the terminal had before.
  let before: PseudoTerminal.Modes

  /// Opens the dashboard at `page`. Keys come from `keyboard`, if given, instead of `terminal`.
  init(
    _ page: Page = .overview, _ options: [String] = [], environment: [String: String?] = [:],
    keyboard: PseudoTerminal? = nil, size: (columns: Int, rows: Int) = (80, 24),
    refusing refusals: Refusals = []
  ) throws {
    terminal =
      page == .tooSmall
      ? try PseudoTerminal(columns: 30, rows: 8)
      : try PseudoTerminal(columns: size.columns, rows: size.rows)
    before = terminal.modes
    let scenario = page == .scenario ? ["-s", "counter"] : []
    child = try terminal.start(
      Program.path, ["-t", "2"] + scenario + options, environment: environment,
      input: keyboard?.far ?? terminal.far, refusing: refusals)
    try terminal.wait(for: page.lastWord)
    if page == .help {
      try (keyboard ?? terminal).type("?")
      try terminal.wait(for: "scroll")
    }
  }

  /// Waits for the end, reading on as a terminal does.
  func wait() throws -> Child.Ending {
    let ending = try child.wait { terminal.read() }
    terminal.read()
    return ending
  }
}

/// What the tests' terminal is told, in the words of the description xterm-256color.
enum Words {
  static let enterScreen = "\u{1B}[?1049h"
  static let leaveScreen = "\u{1B}[?1049l"
  static let bracketsOn = "\u{1B}[?2004h"
  static let bracketsOff = "\u{1B}[?2004l"
  static let hideCursor = "\u{1B}[?25l"
  static let showCursor = "\u{1B}[?25h"

  /// The parameters of every sequence that sets colours or attributes.
  static func renditions(in text: String) -> [[Int]] {
    text.matches(of: /\u{1B}\[([0-9;:]*)m/).map { match in
      match.1.split { $0 == ";" || $0 == ":" }.compactMap { Int($0) }
    }
  }

  /// Whether any sequence chooses a colour, foreground or background.
  static func hasColor(_ text: String) -> Bool {
    let colors = Set(30...38).union(40...48).union(90...97).union(100...107)
    return renditions(in: text).contains { !colors.isDisjoint(with: $0) }
  }

  /// Whether any sequence switches a mouse mode on.
  static func hasMouse(_ text: String) -> Bool {
    text.matches(of: /\u{1B}\[\?([0-9;]*)h/).contains { match in
      let modes = match.1.split(separator: ";").compactMap { Int($0) }
      return !Set([9, 1000, 1001, 1002, 1003, 1005, 1006, 1015]).isDisjoint(with: modes)
    }
  }
}
