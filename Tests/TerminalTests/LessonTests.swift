import Contention
import Foundation
import Testing

@testable import atomtop

/// Lessons in a real terminal, walked through to their end as a class would. Serialised, because
/// their runs would fight for the same CPUs.
@Suite("Lessons in a terminal", .serialized)
struct LessonTests {
  /// Scenarios that lessons need and that may not be there yet.
  private static let scenarios = ["ids", "ordering", "sharing", "pair"]

  @Test("a lesson can be walked through to its end, 80 by 24", arguments: Course.names)
  func walk(_ name: String) throws {
    try require(name)
    let terminal = try LessonTerminal("lesson \(name)", width: 80, height: 24)
    defer { terminal.end() }
    var seen: Set<Int> = []
    var hasVoted = false
    // A long step takes more than one key, so there are more keys than steps.
    for _ in 0..<100 {
      let screen = try terminal.settled()
      let (step, count) = try #require(LessonTerminal.counter(screen), "\(screen)")
      seen.insert(step)
      if step == count { break }
      if screen.contains(where: { $0.contains("Type a letter") }) {
        terminal.type("b")
        try terminal.wait { $0.contains { $0.contains("You say b.") } }
        hasVoted = true
      }
      terminal.type("Right")
      try terminal.wait { $0 != screen }
    }
    let last = try terminal.settled()
    let (step, count) = try #require(LessonTerminal.counter(last))
    #expect(step == count && seen == Set(1...count), "every step was shown")
    #expect(last[1] == " The end")
    #expect(hasVoted)
    terminal.type("q")
    try terminal.wait { $0.contains("exit 0") }
  }

  @Test("the outcome stands beside the vote, and back leads back")
  func voteAndBack() throws {
    let terminal = try LessonTerminal("lesson basics", width: 80, height: 24)
    defer { terminal.end() }
    try go(terminal, to: 3)
    terminal.type("a")
    try go(terminal, to: 4)
    for _ in 0..<30 { terminal.type("Down") }
    try terminal.wait { $0.contains { $0.contains("You said a") } }
    for _ in 0..<4 { terminal.type("Left") }
    try terminal.wait { LessonTerminal.counter($0)?.step ?? 9 < 4 }
    terminal.type("C-c")
    try terminal.wait { $0.contains { $0.hasPrefix("exit ") } }
  }

  @Test("it is pleasant on a large screen and says what it needs on a tiny one")
  func sizes() throws {
    let large = try LessonTerminal("lesson basics", width: 160, height: 50)
    defer { large.end() }
    #expect(try large.settled()[0].hasSuffix("step 1 of 8"))
    let tiny = try LessonTerminal("lesson basics", width: 30, height: 8)
    defer { tiny.end() }
    try tiny.wait { $0[0] == "atomtop needs 40×10" }
    tiny.type("q")
    try tiny.wait { $0.contains("exit 0") }
  }

  @Test("the end opens the next lesson")
  func nextLesson() throws {
    let terminal = try LessonTerminal("lesson overflow", width: 80, height: 24)
    defer { terminal.end() }
    for _ in 0..<40 {
      let screen = try terminal.settled()
      if screen[1] == " The end" { break }
      terminal.type("Right")
      try terminal.wait { $0 != screen }
    }
    #expect(try terminal.settled().contains { $0.contains("Next in the course: ordering") })
    try require("ordering")
    terminal.type("Enter")
    try terminal.wait { $0[0].contains("How much order") }
  }

  private func require(_ name: String) throws {
    guard Self.scenarios.contains(name), Catalogue.scenario(named: name) == nil else { return }
    print("skipped: scenario \(name) is not in the catalogue yet")
    try Test.cancel("skipped: scenario \(name) is not in the catalogue yet")
  }

  private func go(_ terminal: LessonTerminal, to step: Int) throws {
    for _ in 0..<20 {
      let screen = try terminal.settled()
      if LessonTerminal.counter(screen)?.step == step { return }
      terminal.type("Right")
      try terminal.wait { $0 != screen }
    }
    Issue.record("step \(step) was never reached")
  }
}
