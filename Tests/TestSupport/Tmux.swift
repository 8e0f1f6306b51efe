import Foundation

/// A real terminal emulator with a screen that can be read: a tmux server of its own, gone with
/// this object.
package final class Tmux {
  private let scratch: Scratch
  private let socket: String

  /// Runs a shell command in a window of this size; `$ATOMTOP` is the program.
  ///
  /// The command is ended after five minutes, and with it the server, should the test process die
  /// without a chance to.
  package init(
    _ command: String, columns: Int = 80, rows: Int = 24, environment: [String: String?] = [:]
  ) throws {
    scratch = try Scratch()
    socket = scratch.file("socket")
    var variables = Program.environment(["ATOMTOP": Program.path, "TERM": "screen-256color"])
    for (name, value) in environment { variables[name] = value }
    let settings = variables.map { "\($0)=\(Self.quoted($1))" }.joined(separator: " ")
    // Where there is no status line the window is as large as asked for.
    let script = "env -i \(settings) timeout --foreground -s KILL 300 sh -c \(Self.quoted(command))"
    _ = try run([
      "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", script,
      ";", "set", "-g", "status", "off", ";", "set", "-g", "escape-time", "0",
      ";", "set", "-g", "window-size", "manual",
    ])
    try resize(columns: columns, rows: rows)
  }

  /// Opens the dashboard; after it ended the screen says `[exit STATUS]`.
  package convenience init(
    dashboard arguments: String = "", columns: Int = 80, rows: Int = 24,
    environment: [String: String?] = [:]
  ) throws {
    try self.init(
      "\"$ATOMTOP\" \(arguments); echo \"[exit $?]\"; sleep 300", columns: columns, rows: rows,
      environment: environment)
  }

  deinit { _ = try? run(["kill-server"]) }

  /// Types keys, by their tmux names: `q`, `Enter`, `C-c`.
  package func press(_ keys: String...) throws { _ = try run(["send-keys"] + keys) }

  /// Gives the window another size.
  package func resize(columns: Int, rows: Int) throws {
    _ = try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The lines on the screen.
  package var lines: [String] {
    get throws {
      try run(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    }
  }

  /// The screen.
  package var screen: String {
    get throws { try lines.joined(separator: "\n") }
  }

  /// Waits until the screen is as `condition` says, and returns it.
  @discardableResult
  package func wait(for what: String, until condition: (String) throws -> Bool) throws -> String {
    var seen = ""
    try eventually("\(what); the screen is\n\(seen)") {
      seen = try screen
      return try condition(seen)
    }
    return seen
  }

  /// Waits until `text` is on the screen, and returns the screen.
  @discardableResult
  package func wait(for text: String) throws -> String {
    try wait(for: "'\(text)'") { $0.contains(text) }
  }

  private func run(_ arguments: [String]) throws -> String {
    let running = try Running(["tmux", "-S", socket] + arguments, of: "/usr/bin/env")
    let outcome = try running.outcome()
    guard outcome.ending == .exit(0) else {
      throw Impatience("tmux \(arguments.joined(separator: " ")): \(outcome.errors)")
    }
    return outcome.output
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacingOccurrences(of: "'", with: "'\\''") + "'"
  }
}
