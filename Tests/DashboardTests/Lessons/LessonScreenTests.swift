import Contention
import Testing

@testable import Dashboard

@Suite("Screens of a lesson")
struct LessonScreenTests {
  private static let sizes = [(80, 24), (120, 40), (200, 60)]

  private static let code = LessonCode([
    LessonCode.Version(
      .swift, ["let value = counter.load(ordering: .relaxed)", "counter.store(value + 1)"]),
    LessonCode.Version(
      .rust, ["let value = counter.load(Relaxed);", "counter.store(value + 1, Relaxed);"]),
  ])

  private static var lesson: Lesson {
    var lesson = SampleLesson.lesson
    lesson.sections[1].blocks[3] = .listing(code)
    lesson.sections.append(
      LessonSection(
        heading: "Exercise",
        blocks: [
          .paragraph("A shop sells what it has. How can two customers buy the last item?"),
          .answer([.paragraph("Both see 1 and both store 0. A `fetch_update` would be right.")]),
        ]))
    return lesson
  }

  /// The lesson at a step, after some keys.
  private func screen(
    _ size: (Int, Int), _ name: String, at step: Int, _ keys: Key..., ran: Snapshot? = nil
  ) {
    var player = LessonPlayer(lesson: Self.lesson, next: "max")
    _ = player.handle(.resize(width: size.0, height: size.1), now: 0)
    player.index = 2
    for key in keys where key.number != nil || ["a", "b"].contains(key) { player.press(key) }
    if let ran {
      player.press(.right)
      player.finish(ran)
    }
    player.index = step
    for key in keys where ["l", "s"].contains(key) { player.press(key) }
    expectScreen(player.frame(now: 0), "lesson-\(name)-\(size.0)x\(size.1)")
  }

  @Test("the first step and the last", arguments: sizes)
  func ends(_ size: (Int, Int)) {
    screen(size, "opening", at: 0)
    screen(size, "end", at: 6)
  }

  @Test("a question with hands", arguments: sizes)
  func question(_ size: (Int, Int)) {
    screen(size, "hands", at: 2, "a", "7", "b", "1", "7")
    screen(size, "reveal", at: 2, "a", "7", "b", "1", "7", ran: SampleLesson.seen)
  }

  @Test("an outcome: of some operations, and of some time", arguments: sizes)
  func outcome(_ size: (Int, Int)) {
    screen(size, "outcome", at: 3, "a", "7", "b", "1", "7", ran: SampleLesson.seen)
    var rates = SampleLesson.seen
    rates.plan.limit = .duration(1)
    screen(size, "rates", at: 3, "b", ran: rates)
  }

  @Test("an answer, hidden and shown", arguments: sizes)
  func answer(_ size: (Int, Int)) {
    screen(size, "answer-hidden", at: 5)
    screen(size, "answer-shown", at: 5, "s")
  }

  @Test("code in Rust", arguments: sizes)
  func rust(_ size: (Int, Int)) { screen(size, "rust", at: 1, "l") }
}
