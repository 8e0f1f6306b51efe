import TestSupport
import Testing

@testable import atomtop

/// Lessons in a real terminal, walked through to their end as a class would. Serialised, because
/// their runs would fight for the same CPUs.
@Suite("Lessons in a terminal", .serialized)
struct LessonTests {
  @Test("a lesson can be walked through to its end, 80 by 24", arguments: Course.names)
  func walk(_ name: String) throws {
    let tmux = try Tmux(dashboard: "lesson \(name)")
    var seen: Set<Int> = []
    var hasVoted = false
    // A long step takes more than one key, so there are more keys than steps.
    for _ in 0..<100 {
      let screen = try settled(tmux)
      let (step, count) = try #require(place(in: screen), "\(screen)")
      seen.insert(step)
      if step == count { break }
      if screen.contains("Type a letter") {
        try tmux.press("b")
        try tmux.wait(for: "You say b.")
        hasVoted = true
      }
      try goOn(tmux, from: screen)
    }
    let last = try settled(tmux)
    let (step, count) = try #require(place(in: last), "\(last)")
    #expect(step == count && seen == Set(1...count), "every step was shown")
    #expect(isEnd(last))
    #expect(hasVoted)
    try tmux.press("q")
    try tmux.wait(for: "[exit 0]")
  }

  @Test("the outcome stands beside the vote, and back leads back")
  func voteAndBack() throws {
    let tmux = try Tmux("trap : INT; \"$ATOMTOP\" lesson basics; echo \"[exit $?]\"; cat")
    try go(tmux, to: 3)
    try tmux.press("a")
    try go(tmux, to: 4)
    for _ in 0..<30 { try tmux.press("Down") }
    try tmux.wait(for: "You said a")
    for _ in 0..<4 { try tmux.press("Left") }
    try tmux.wait(for: "an earlier step") { place(in: $0)?.step ?? 9 < 4 }
    try tmux.press("C-c")
    try tmux.wait(for: "[exit 130]")
  }

  @Test("letters, digits and Backspace count hands, s shows an answer, l the next language")
  func hands() throws {
    let tmux = try Tmux(dashboard: "lesson fetch")
    try go(tmux, to: 3)
    for key in ["b", "1", "2", "BSpace", "7", "a", "5"] { try tmux.press(key) }
    try tmux.wait(for: "5 for a, 22 in all")
    try go(tmux, to: 5)
    for name in ["Rust", "TypeScript", "C11", "Swift"] {
      try tmux.press("l")
      try tmux.wait(for: "\n      \(name)\n")
    }
    try go(tmux, to: 7)
    try tmux.wait(for: "Press s to show the answer.")
    try tmux.press("s")
    try tmux.wait(for: "fetch-or with 2 sets it.")
    try tmux.press("q")
    try tmux.wait(for: "[exit 0]")
  }

  @Test("it is pleasant on a large screen and says what it needs on a tiny one")
  func sizes() throws {
    let large = try Tmux(dashboard: "lesson basics", columns: 160, rows: 50)
    #expect(place(in: try settled(large))?.step == 1)
    let tiny = try Tmux(dashboard: "lesson basics", columns: 30, rows: 8)
    try tiny.wait(for: "what it needs") { $0.hasPrefix("atomtop needs 40×10\n") }
    try tiny.press("q")
    try tiny.wait(for: "[exit 0]")
  }

  @Test("the end opens the next lesson")
  func nextLesson() throws {
    let tmux = try Tmux(dashboard: "lesson overflow")
    for _ in 0..<40 {
      let screen = try settled(tmux)
      if isEnd(screen) { break }
      try goOn(tmux, from: screen)
    }
    #expect(try settled(tmux).contains("Next in the course: ordering"))
    try tmux.press("Enter")
    try tmux.wait(for: "How much order")
  }

  /// The screen when no run goes on any more.
  private func settled(_ tmux: Tmux) throws -> String {
    try tmux.wait(for: "a step that is done") {
      place(in: $0) != nil && !$0.contains("\n Esc stop")
    }
  }

  /// The step that a screen shows, and how many there are.
  private func place(in screen: String) -> (step: Int, count: Int)? {
    let first = screen.prefix { $0 != "\n" }
    guard let match = first.firstMatch(of: /step (\d+) of (\d+)$/),
      let step = Int(match.output.1), let count = Int(match.output.2)
    else { return nil }
    return (step, count)
  }

  private func isEnd(_ screen: String) -> Bool { screen.contains("\n The end\n") }

  /// Goes on until the screen is another one.
  private func goOn(_ tmux: Tmux, from screen: String) throws {
    try tmux.press("Right")
    try tmux.wait(for: "another screen") { $0 != screen }
  }

  private func go(_ tmux: Tmux, to step: Int) throws {
    for _ in 0..<20 {
      let screen = try settled(tmux)
      if place(in: screen)?.step == step { return }
      try goOn(tmux, from: screen)
    }
    Issue.record("step \(step) was never reached")
  }
}
