import Testing

@testable import Contention

/// Where not all was looked at nothing is claimed.
@Suite("Limits of exploring")
struct LimitTests {
  private static let plan = ExplorerPlan("spinlock", "mcs", workers: 3)

  @Test(
    "at the limit counts are unknown, and so is whether the law holds", arguments: [1, 10, 1000])
  func states(_ most: Int) throws {
    let exploration = try Self.plan.explored(ExplorerLimit(states: most))
    #expect(exploration.states <= most && !exploration.isComplete)
    #expect(exploration.interleavings == nil && exploration.failing == nil)
    #expect(exploration.holds == nil && exploration.promise() == nil)
    #expect(exploration.prospect(from: exploration.explorer.start) == nil)
    // Steps can be made all the same.
    #expect(!exploration.explorer.moves(from: exploration.explorer.start).isEmpty)
  }

  @Test("memory is a limit, too", arguments: [0, 100_000, 1_000_000])
  func bytes(_ most: Int) throws {
    var limit = ExplorerLimit()
    limit.bytes = most
    #expect(try !Self.plan.explored(limit).isComplete)
  }

  @Test("a limit that is not reached changes nothing")
  func enough() throws {
    let all = try ExplorerPlan("counter", "load-store").explored()
    let limited = try ExplorerPlan("counter", "load-store").explored(
      ExplorerLimit(states: all.states))
    #expect(limited.isComplete && limited.interleavings == 70)
  }

  @Test("a failure that was found before the limit is one")
  func failure() throws {
    // Workers get stuck long before others come to an end.
    let plan = ExplorerPlan("spinlock", "mcs", .relaxed, .c20)
    let exploration = try plan.explored(ExplorerLimit(states: 3000))
    #expect(!exploration.isComplete && exploration.holds == false)
    #expect(exploration.endings.allSatisfy { $0.ways == nil })
  }

  @Test("an exploration can be given up")
  func givenUp() throws {
    let explorer = try #require(Explorer(Self.plan))
    var asked = 0
    let exploration = explorer.explore { states in
      asked += 1
      return asked < 3
    }
    #expect(exploration == nil && asked == 3)
  }
}
