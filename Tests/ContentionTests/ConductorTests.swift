import TestSupport
import Testing

@testable import Contention

extension EngineTests {
  @Suite("Conductor")
  struct ConductorTests {
    @Test("the first snapshot shows every variant in play, with nothing in it")
    func firstSnapshot() throws {
      let conductor = try Conductor(
        plan: Plan(scenarios: Catalogue.scenarios.map(\.name), threads: 2))
      defer { conductor.stop() }
      let seen = conductor.snapshot()
      #expect(seen.scenarios.map(\.scenario.name) == Catalogue.scenarios.map(\.name))
      for part in seen.scenarios {
        #expect(part.variants.map(\.variant.name) == part.scenario.variants.map(\.name))
        #expect(part.variants.allSatisfy { $0.workers.count == 2 })
      }
    }

    private static let wrongPlans: [(PlanError, @Sendable (inout Plan) -> Void)] = [
      (.unknownScenario("countre"), { $0.scenarios = ["max", "countre"] }),
      (
        .unknownVariant(VariantID(scenario: "counter", variant: "tas")),
        { $0.focus = VariantID(scenario: "counter", variant: "tas") }
      ),
      (.notAllowed(.slice, .number(0)), { $0.slice = 0 }),
      (.notAllowed(.threads, .number(0)), { $0.threads = 0 }),
      (.notAllowed(.gap, .number(-1)), { $0.gap = -1 }),
      (.notAllowed(.samples, .numbers([])), { $0.samples = [] }),
      (.noLimit, { $0.limit = .operations(0) }),
      (.noLimit, { $0.limit = .duration(.nan) }),
      (.nothingInPlay, { $0.scenarios = [] }),
    ]

    @Test("a wrong plan is refused, and the one before goes on", arguments: 0..<wrongPlans.count)
    func wrongPlan(_ number: Int) throws {
      let (error, change) = Self.wrongPlans[number]
      let right = plan("counter", "fetch-add", 1)
      var wrong = right
      change(&wrong)
      #expect(throws: error) { try wrong.check() }
      #expect(throws: ConductorFailure.self) { try Conductor(plan: wrong) }
      let conductor = try Conductor(plan: right)
      defer { conductor.stop() }
      conductor.change(to: wrong)
      conductor.settle()
      #expect(conductor.takeFailure()?.description == error.description)
      #expect(conductor.plan == right)
      try wait(conductor) { $0.closedSlices > 0 }
    }

    @Test("variants take turns, and a round gives each one slice")
    func rounds() throws {
      var plan = Plan(scenarios: ["counter"], threads: 2)
      plan.slice = 1
      let conductor = try Conductor(plan: plan)
      defer { conductor.stop() }
      try eventually("ten rounds") { conductor.snapshot().rounds >= 10 }
      conductor.freeze(true)
      conductor.settle()
      let slices = conductor.snapshot().scenarios[0].variants.map(\.closedSlices)
      #expect(slices.max()! - slices.min()! <= 1)
    }

    @Test(
      "a slice of ids ends when no more of them can be checked",
      .enabled(
        if: !Program.isWatched, "under the thread sanitizer the longest slice is over before that"))
    func fullLog() throws {
      var plan = Plan(scenarios: ["ids"], threads: 2)
      plan.slice = Plan.sliceRange.upperBound
      let conductor = try Conductor(plan: plan)
      defer { conductor.stop() }
      try eventually("a whole round") { conductor.snapshot().rounds >= 1 }
      for seen in conductor.snapshot().scenarios[0].variants {
        #expect((seen.sliceSeconds ?? 0) < 0.9 * Double(Plan.sliceRange.upperBound) / 1000)
      }
    }

    @Test("every field of a plan can be changed while it runs")
    func liveChanges() throws {
      let first = Plan(scenarios: ["counter"], threads: 2)
      let conductor = try Conductor(plan: first)
      defer { conductor.stop() }
      for (name, change) in Self.changes {
        var plan = first
        plan.slice = 2
        change(&plan)
        conductor.change(to: plan)
        conductor.settle()
        #expect(conductor.plan == plan, "\(name)")
        #expect(conductor.takeFailure() == nil, "\(name)")
        try eventually("\(name): every variant runs") {
          conductor.snapshot().scenarios.allSatisfy { part in
            part.variants.allSatisfy { $0.closedSlices > 0 && $0.counts.operations > 0 }
          }
        }
        let seen = conductor.snapshot()
        #expect(seen.scenarios.map(\.scenario.name) == plan.scenarios, "\(name)")
        for part in seen.scenarios {
          #expect(part.variants.allSatisfy { $0.workers.count == plan.threads }, "\(name)")
          #expect(
            part.variants.allSatisfy { $0.variant.role == .broken || $0.ledger?.holds != false },
            "\(name)")
        }
      }
    }

    private static let changes: [(String, @Sendable (inout Plan) -> Void)] = [
      ("more workers", { $0.threads = 9 }),
      ("fewer workers", { $0.threads = 1 }),
      ("scenario", { $0.scenarios = ["spinlock"] }),
      ("several scenarios", { $0.scenarios = ["counter", "max", "once"] }),
      ("variants", { $0.variants = ["fetch-add"] }),
      (
        "no baseline",
        {
          $0.variants = ["cas-loop"]
          $0.includesBaseline = false
        }
      ),
      ("focus", { $0.focus = VariantID(scenario: "counter", variant: "cas-loop") }),
      ("ordering", { $0.ordering = .sequentiallyConsistent }),
      ("backoff", { $0.backoff = .exponential }),
      ("critical section", { $0.criticalSection = 50 }),
      ("outside work", { $0.outsideWork = 50 }),
      ("gap", { $0.gap = 50 }),
      (
        "samples",
        {
          $0.scenarios = ["max"]
          $0.samples = [3, 1, 7, 2, 5]
        }
      ),
      ("slice", { $0.slice = 7 }),
      ("pinning", { $0.isPinned = false }),
      ("priority", { $0.priority = .normal }),
      ("priority back", { $0.priority = .idle }),
      ("limit", { $0.limit = .operations(10) }),
    ]

    @Test("a change restarts the figures")
    func changeRestarts() throws {
      let conductor = try Conductor(plan: plan("counter", "fetch-add", 2))
      defer { conductor.stop() }
      try wait(conductor) { $0.closedSlices >= 3 }
      conductor.freeze(true)
      conductor.change(to: plan("counter", "cas-loop", 2))
      conductor.settle()
      let seen = try #require(conductor.snapshot().scenarios.first?.variants.first)
      #expect(seen.variant.name == "cas-loop")
      #expect(seen.slices == 0)
      #expect(seen.counts == Counts())
      #expect(seen.ledger == nil)
      #expect(conductor.snapshot().elapsed == 0)
    }

    @Test("a reset restarts the figures, also after the limit was reached")
    func reset() throws {
      var plan = plan("counter", "fetch-add", 2)
      plan.limit = .operations(10)
      let conductor = try Conductor(plan: plan)
      defer { conductor.stop() }
      for _ in 0..<3 {
        try #require(conductor.waitUntilFinished(seconds: patience))
        #expect(conductor.snapshot().scenarios[0].variants[0].counts.operations == 20)
        #expect(conductor.snapshot().rounds == 1)
        conductor.reset()
        conductor.settle()
      }
    }

    @Test("the limit is that of the plan in force")
    func limits() throws {
      var plan = plan("counter", "fetch-add", 2)
      plan.limit = .operations(10)
      let conductor = try Conductor(plan: plan)
      defer { conductor.stop() }
      try #require(conductor.waitUntilFinished(seconds: patience))
      plan.limit = .none
      conductor.change(to: plan)
      conductor.settle()
      #expect(!conductor.waitUntilFinished(seconds: 0.02))
      plan.limit = .duration(0.05)
      plan.slice = 5
      conductor.change(to: plan)
      conductor.settle()
      try #require(conductor.waitUntilFinished(seconds: patience))
      #expect(conductor.snapshot().elapsed >= 0.05)
      #expect(conductor.snapshot().running == nil)
    }

    @Test("an interrupted slice of exact operations is played again, whole")
    func exactDespiteFreezing() throws {
      var plan = plan("spinlock", "mutex", 4)
      plan.limit = .operations(20_000)
      plan.criticalSection = 10
      let conductor = try Conductor(plan: plan)
      defer { conductor.stop() }
      for _ in 0..<5 {
        conductor.freeze(true)
        conductor.freeze(false)
        conductor.settle()
      }
      try #require(conductor.waitUntilFinished(seconds: patience))
      let seen = conductor.snapshot().scenarios[0].variants[0]
      #expect(seen.counts.operations == 80_000)
      #expect(seen.ledger?.holds == true)
      #expect(seen.closedSlices == 1)
    }

    @Test("asking waits neither for the end of a slice nor for the workers")
    func askingReturnsAtOnce() throws {
      var plan = plan("spinlock", "ticket", 64)
      // Each of 64 workers wants to finish one long operation before the slice ends.
      plan.criticalSection = Plan.stepRange.upperBound
      plan.slice = 10_000
      let conductor = try Conductor(plan: plan)
      defer { conductor.stop() }
      try eventually("several workers inside") {
        conductor.snapshot().scenarios[0].variants[0].workers.filter { $0.cpu != nil }.count > 16
      }
      let began = Clock.nanoseconds()
      for threads in 1...20 {
        plan.threads = threads
        conductor.change(to: plan)
        conductor.freeze(false)
        conductor.reset()
        _ = conductor.snapshot()
      }
      let asked = Clock.nanoseconds()
      conductor.settle()
      let settled = Clock.nanoseconds()
      #expect(asked - began < (settled - asked) / 2, "\(asked - began) of \(settled - began) ns")
      #expect(conductor.plan.threads == 20)
    }

    @Test("worker's CPUs: pinned round robin, and each shown")
    func pinning() throws {
      let machine = Machine.current
      let conductor = try Conductor(plan: plan("counter", "fetch-add", 8))
      defer { conductor.stop() }
      try wait(conductor) { $0.closedSlices >= 2 && $0.workers.allSatisfy { $0.cpu != nil } }
      for worker in conductor.snapshot().scenarios[0].variants[0].workers {
        #expect(worker.cpu == machine.allowedCPUs[worker.id % machine.cpus])
      }
    }

    @Test("a slice of a millisecond with many workers is no empty slice")
    func shortSlices() throws {
      for variant in ["ticket", "mutex"] {
        var plan = plan("spinlock", variant, Effort.manyWorkers)
        plan.slice = 1
        let seen = try watching(plan) { $0.closedSlices >= 20 }
        #expect(seen.counts.operations >= 20)
        #expect(seen.elapsed > 0)
      }
      var plan = plan("once", "cas", Effort.manyWorkers)
      plan.slice = 1
      let seen = try watching(plan) { $0.closedSlices >= 5 }
      #expect((seen.ledger?.expected ?? 0) >= 5)
    }
  }
}
