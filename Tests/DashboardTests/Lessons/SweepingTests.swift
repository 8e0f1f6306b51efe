import Testing

@testable import Contention
@testable import Dashboard

/// Steps of a lesson that sweep.
@Suite("A lesson that sweeps")
struct SweepingTests {
  private static let plan = SweepPlan(
    Plan(scenarios: ["spinlock"], threads: 2),
    along: [SweepAxis(.threads, [.number(1), .number(4)])])

  /// A player at the step of a sweep, which answers the sample's question.
  private func player() -> LessonPlayer {
    let run = LessonRun(command: "atomtop sweep", work: .sweep(Self.plan))
    let section = LessonSection(
      heading: "A", blocks: [.prediction(SampleLesson.question), .run(run)])
    var player = LessonPlayer(lesson: Lesson(title: "T", summary: "S.", sections: [section]))
    player.press(.right)
    return player
  }

  @Test("going on asks for the sweep, shows how far it is, and in the end what was found")
  func found() {
    var player = player()
    #expect(player.isRunning && player.sweeps == SweepRequest(Self.plan, number: 1))
    #expect(player.lines.contains("  Starting…"))
    var seen = SweepSnapshot(of: Self.plan)
    seen.current = 1
    _ = player.learn(.swept(seen, refused: nil), now: 0)
    #expect(player.lines.contains { $0.contains("round 1 of 5, 4 workers, about") })
    #expect(player.isRunning && player.sweeps != nil && !player.isRevealed(0))
    _ = player.learn(.found(["From 4 workers on mutex beats ticket."]), now: 0)
    #expect(player.lines.contains("  From 4 workers on mutex beats ticket."))
    #expect(!player.isRunning && player.sweeps == nil && player.isRevealed(0))
    player.press("r")
    #expect(player.sweeps == SweepRequest(Self.plan, number: 2))
  }

  @Test("Esc stops it, and going back forgets it", arguments: [Key.escape, .left])
  func stopped(_ key: Key) {
    var player = player()
    player.press(key)
    #expect(!player.isRunning && player.sweeps == nil)
    _ = player.learn(.found(["late"]), now: 0)
    #expect(!player.lines.contains("  late") && !player.isRevealed(0))
  }

  @Test("what the system refuses is told")
  func refused() {
    var player = player()
    _ = player.learn(.swept(SweepSnapshot(of: Self.plan), refused: "no threads"), now: 0)
    #expect(player.lines.contains("  no threads") && player.sweeps == nil)
  }
}
