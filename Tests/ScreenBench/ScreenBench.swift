import Foundation
import TestSupport

/// Measures the screen through a pseudo-terminal, and prints each figure with its goal.
///
/// Timings depend on the machine and on what else it does, so this is no test. It drives the
/// `atomtop` beside it; build both with `-c release`.
@main
enum ScreenBench {
  static func main() {
    do {
      print("\(Program.path)\n")
      try Latency.report()
      try Wire.report()
      try Lifetime.report()
    } catch {
      print("\(error)")
      exit(1)
    }
  }

  /// Prints one figure.
  static func say(_ what: String, _ figure: String, goal: String = "") {
    let name = what.padding(toLength: 60, withPad: " ", startingAt: 0)
    print(name + figure + (goal.isEmpty ? "" : "   (goal: \(goal))"))
  }
}

/// The dashboard, painted.
struct Dashboard {
  let terminal: PseudoTerminal
  let child: Child

  init(_ options: [String], columns: Int = 80, rows: Int = 24) throws {
    terminal = try PseudoTerminal(columns: columns, rows: rows)
    child = try terminal.start(options)
    try terminal.wait(for: "help")
  }

  /// Reads on for so many seconds, as a terminal does.
  func watch(seconds: Double) {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      terminal.read(within: Int32(max(1, min(50, end.timeIntervalSinceNow * 1000))))
    }
  }

  /// Seconds until `text` is on its way to the screen, looked for as soon as anything arrives.
  func seconds(until text: String, since mark: Int) throws -> Double {
    let start = Date()
    while !terminal.has(text, since: mark) {
      terminal.read(within: 100)
      guard -start.timeIntervalSinceNow < patience else { throw Impatience("'\(text)'") }
    }
    return -start.timeIntervalSinceNow
  }

  func quit() throws {
    try terminal.type("q")
    _ = try child.wait { terminal.read() }
  }
}
