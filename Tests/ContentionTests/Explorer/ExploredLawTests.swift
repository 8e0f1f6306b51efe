import TestSupport
import Testing

@testable import Contention

/// What the explorer says of the laws, over the whole catalogue.
@Suite("Laws, explored", .enabled(if: !Program.isWatched, "long, and on one thread"))
struct ExploredLawTests {
  private static let plans = ExplorerPlan.all([(2, 2), (3, 1)])

  @Test("a correct variant at an ordering that suffices keeps its law in every model")
  func correct() throws {
    for plan in Self.plans where plan.promisesLaw {
      let exploration = try plan.explored()
      #expect(exploration.holds == true, "\(plan)")
      // A look of Peterson's wait has two loads, so its workers can go round in circles.
      if plan.variant != "peterson" {
        #expect(exploration.interleavings != nil && exploration.failing == 0, "\(plan)")
      }
      // Peterson's lock mixes sequentially consistent accesses with weaker ones, and needs more of them than
      // acquire and release. No other variant does.
      let isUnknown = plan.variant == "peterson" && plan.model == .c20 && plan.workers > 1
      #expect(exploration.promise() == (isUnknown ? nil : true), "\(plan)")
    }
  }

  @Test("Peterson's lock is right in turns, and where stores wait only if all of it is seq-cst")
  func petersonsLock() throws {
    for model in MemoryModel.allCases {
      let relaxed = try ExplorerPlan("spinlock", "peterson-relaxed", nil, model).explored()
      #expect(relaxed.holds == (model == .sc), "\(model)")
      #expect(try ExplorerPlan("spinlock", "peterson", nil, model).explored().holds == true)
    }
  }

  @Test("a broken one breaks it with 2 workers and 2 operations, in every model")
  func broken() throws {
    for plan in Self.plans where plan.isBroken && plan.workers == 2 {
      // In turns it is right: that is what it shows.
      if plan.variant == "peterson-relaxed", plan.model == .sc { continue }
      let exploration = try plan.explored()
      #expect(exploration.holds == false, "\(plan)")
      if plan.variant == "peterson-relaxed" { continue }
      let failing = try #require(exploration.failing)
      let all = try #require(exploration.interleavings)
      #expect(failing > 0 && failing < all, "\(plan)")
    }
  }

  @Test("locks with relaxed orderings are right in turns and on x86-64, and wrong in the language")
  func tooWeak() throws {
    for lock in ["tas", "ttas", "ticket", "mcs"] {
      for model in MemoryModel.allCases {
        let exploration = try ExplorerPlan("spinlock", lock, .relaxed, model).explored()
        #expect(exploration.holds == (model != .c20), "\(lock) \(model)")
      }
    }
  }

  @Test("a test-and-set lock with relaxed orderings loses an update in eight steps")
  func relaxedLock() throws {
    let plan = ExplorerPlan("spinlock", "tas", .relaxed, .c20, operations: 1)
    let lost = try #require(try plan.explored().endings.first)
    #expect(lost.outcome.summary == "value = 1" && !lost.outcome.holds)
    #expect(lost.witness.count == 8 && lost.switches == 1)
    // The second worker takes the lock after the first gave it back, and still finds the old value.
    #expect(Schedule(lost.witness).description == "0,0,0,0,1,1.1,1,1")
  }

  @Test("samples that are alike can hardly go wrong: check-store in 8 of 190")
  func samples() throws {
    var plan = ExplorerPlan("max", "check-store", operations: 3)
    plan.samples = [5, 8, 3]
    let exploration = try plan.explored()
    #expect(exploration.interleavings == 190 && exploration.failing == 8)
  }

  @Test("workers of max offer different samples unless some are given")
  func ownSamples() throws {
    let endings = try ExplorerPlan("max", "cas-loop").explored().endings.map(\.outcome.summary)
    #expect(endings == ["maximum = 4 of 4"])
  }
}
