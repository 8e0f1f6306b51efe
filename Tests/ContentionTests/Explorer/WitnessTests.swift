import TestSupport
import Testing

@testable import Contention

/// Every claim of an exploration can be replayed.
@Suite("Witnesses", .enabled(if: !Program.isWatched, "long, and on one thread"))
struct WitnessTests {
  @Test("each witness comes to its outcome, with the switches that it says")
  func replay() throws {
    for plan in ExplorerPlan.all([(2, 2)]) {
      let exploration = try plan.explored()
      #expect(!exploration.endings.isEmpty)
      for ending in exploration.endings {
        // By another explorer of the same plan: a schedule means the same everywhere.
        let explorer = try #require(Explorer(plan))
        let schedule = try Schedule(Schedule(ending.witness).description)
        let last = try #require(try explorer.replay(schedule).last)
        #expect(explorer.outcome(of: last.after) == ending.outcome, "\(plan) \(schedule)")
        let turns = schedule.steps.filter { $0.kind != .drain }.map(\.worker)
        #expect(zip(turns, turns.dropFirst()).count { $0 != $1 } == ending.switches)
      }
    }
  }

  @Test("each outcome is told once, however often workers saw the law broken on the way")
  func once() throws {
    let endings = try ExplorerPlan("max", "check-store", workers: 3).explored().endings
    let summaries = endings.map(\.outcome.summary)
    #expect(summaries.count == 6 && Set(summaries).count == 6)
  }

  @Test("the shortest failure is as long as it says, and then every way breaks the law")
  func shortest() throws {
    for plan in ExplorerPlan.all([(2, 2)]) {
      let exploration = try plan.explored()
      let explorer = exploration.explorer
      // Where waits can go round in circles no way is the last.
      guard exploration.interleavings != nil else { continue }
      let prospect = try #require(exploration.prospect(from: explorer.start))
      let steps = exploration.shortestFailure(from: explorer.start)
      #expect(steps?.count == prospect.stepsToFailure, "\(plan)")
      #expect((steps == nil) == (exploration.holds == true), "\(plan)")
      guard let steps, !steps.isEmpty else { continue }
      let last = try #require(try explorer.replay(Schedule(steps)).last)
      let then = try #require(exploration.prospect(from: last.after))
      #expect(then.failing == then.total && then.stepsToFailure == 0, "\(plan)")
    }
  }

  @Test("an update is lost as soon as both workers have loaded")
  func lostUpdate() throws {
    let exploration = try ExplorerPlan("counter", "load-store").explored()
    #expect(exploration.prospect(from: exploration.explorer.start)?.stepsToFailure == 2)
  }

  @Test("a schedule reads as it is written", arguments: ["0", "0,1,1.2,a", "3,d,2.11", "0,0,0,b"])
  func schedules(_ text: String) throws {
    #expect(try Schedule(text).description == text)
  }

  @Test(
    "what is no schedule is refused", arguments: ["", "x", "0,,1", "0.", "-1", "0 1", "0.1.2", "e"])
  func mistakes(_ text: String) {
    #expect(throws: Schedule.NoStep.self) { try Schedule(text) }
  }

  @Test("a step that cannot be made is told, with those that can")
  func impossible() throws {
    let explorer = try #require(Explorer(ExplorerPlan("counter", "mutex")))
    // Worker 0 has the lock, and worker 1 sleeps.
    let error = #expect(throws: Explorer.Impossible.self) {
      try explorer.replay(Schedule("0,1"))
    }
    #expect(error?.made == 1 && error?.step == .access(1) && error?.instead == [.access(0)])
  }
}
