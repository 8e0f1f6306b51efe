import Contention
import Testing

@testable import Dashboard

/// Steps of a lesson that explore a variant, or let somebody step through it.
@Suite("A lesson that explores")
struct ExploringTests {
  private static let plan = ExplorerPlan(VariantID(scenario: "counter", variant: "load-store"))
  private static let steps = try? Schedule("0,1")

  /// A player at the step of a run of this work, which answers the sample's question.
  private func player(_ work: LessonRun.Work) -> LessonPlayer {
    let blocks: [LessonBlock] = [
      .prediction(SampleLesson.question), .run(LessonRun(command: "explore", work: work)),
    ]
    let lesson = Lesson(
      title: "T", summary: "S.", sections: [LessonSection(heading: "A", blocks: blocks)])
    var player = LessonPlayer(lesson: lesson)
    player.press(.right)
    return player
  }

  @Test("going on asks for the exploration, and shows what was found and who was right")
  func found() throws {
    let request = ExplorerRequest(Self.plan)
    var player = player(.explore(request))
    #expect(player.index == 1 && player.isRunning)
    _ = player.learn(.found(["70 interleavings", "value = 2  BREAKS"]), now: 0)
    #expect(player.lines.contains("  70 interleavings"))
    #expect(player.lines.contains("  value = 2  BREAKS"))
    #expect(player.isRevealed(0))
    guard case .run(.explore(request)) = player.press("r") else {
      Issue.record("r explores again")
      return
    }
  }

  @Test("litmus tests are counted one after the other, and all that was found shows in the end")
  func litmus() throws {
    var plan = Plan(scenarios: ["SB", "MP"], threads: 2)
    plan.limit = .duration(1)
    var player = player(.measure(plan))
    #expect(player.isRunning)
    guard case .run(.measure(let next)) = player.learn(.found(["of SB"]), now: 0) else {
      Issue.record("the next test does not begin")
      return
    }
    #expect(next.scenarios == ["MP"] && player.isRunning && !player.isRevealed(0))
    _ = player.learn(.seen(Snapshot(of: next, workersOf: nil)), now: 0)
    _ = player.learn(.found(["of MP"]), now: 0)
    let found = player.lines.filter { $0.contains("of ") && $0.hasPrefix("  of") }
    #expect(found == ["  of SB", "  of MP"] && player.isRevealed(0))
  }

  @Test("x opens the page on which somebody makes the steps, and Esc leads back")
  func stepper() throws {
    var player = player(.step(Self.plan, Self.steps))
    #expect(!player.isRunning && !player.isRevealed(0))
    #expect(player.lines.contains { $0.contains("Press x") })
    guard case .show(var page as StepperPage) = player.press("x") else {
      Issue.record("x shows no page")
      return
    }
    #expect(page.plan == Self.plan && page.course.steps.count == 2)
    #expect(player.isRevealed(0))
    guard case .show(let back as LessonPlayer) = page.handle(.key(.escape), now: 0) else {
      Issue.record("Esc does not lead back")
      return
    }
    #expect(back.index == player.index && back.isRevealed(0))
  }

  @Test("x goes on from an exploration, too; elsewhere there is nothing to step through")
  func other() throws {
    var explored = player(.explore(ExplorerRequest(Self.plan)))
    _ = explored.learn(.found([]), now: 0)
    guard case .show(let page as StepperPage) = explored.press("x") else {
      Issue.record("x shows no page")
      return
    }
    #expect(page.plan == Self.plan)
    var measured = player(.measure(SampleLesson.plan))
    _ = measured.press("x")
    #expect(measured.note == "there is nothing to step through here")
  }
}
