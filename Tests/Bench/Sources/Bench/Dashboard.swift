import Foundation
import TestSupport

/// A program that paints a terminal, and what it costs.
struct Dashboard {
  let terminal: PseudoTerminal
  let child: Child

  /// atomtop with these options.
  init(_ options: [String], columns: Int = 80, rows: Int = 24) throws {
    terminal = try PseudoTerminal(columns: columns, rows: rows)
    child = try terminal.start(options)
    try terminal.wait(for: "help")
  }

  /// Another program.
  init(_ path: String, _ options: [String], columns: Int, rows: Int) throws {
    terminal = try PseudoTerminal(columns: columns, rows: rows)
    child = try terminal.start(path, options, input: terminal.far)
  }

  /// Reads on for so many seconds, as a terminal does.
  func watch(seconds: Double) {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      terminal.read(within: Int32(max(1, min(50, end.timeIntervalSinceNow * 1000))))
    }
  }

  /// What the program sends, and how long its painting thread computes, per second.
  func cost(seconds: Double) -> (kilobytes: Double, cpu: Double) {
    let bytes = terminal.mark
    let busy = ProcessFacts.mainThreadNanoseconds(child.id) ?? 0
    watch(seconds: seconds)
    let used = Double((ProcessFacts.mainThreadNanoseconds(child.id) ?? 0) - busy)
    return (Double(terminal.mark - bytes) / seconds / 1000, used / seconds / 1e9)
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
