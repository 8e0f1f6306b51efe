import Testing

@testable import Contention

/// Every law of the design, on real threads.
extension EngineTests {
  @Suite("Laws")
  struct Laws {
    static let cases = Case.all.flatMap { $0.with([1, 2, 8, Effort.manyWorkers]) }
    static let correct = cases.filter { $0.variant.role != .broken }
    static let broken = cases.filter { $0.variant.role == .broken && $0.workers > 1 }
    static let alone = cases.filter { $0.workers == 1 }

    @Test(
      "a correct variant does exactly what was asked for, and keeps its law", arguments: correct)
    func correctHolds(_ test: Case) throws {
      // With more workers than CPUs, locks that serve in order wait for the scheduler each time.
      let operations: UInt64 = test.workers > 2 ? 50 : 1000
      var plan = test.plan
      plan.limit = .operations(operations)
      let total = try finished(plan)
      let ledger = try #require(total.ledger)
      #expect(ledger.holds)
      #expect(ledger.expected == ledger.observed && ledger.expected > 0)
      #expect(total.counts.operations == operations * UInt64(test.workers))
      #expect(total.workers.allSatisfy { $0.counts.operations == operations })
    }

    @Test("a correct variant keeps its law over slices that end at any moment", arguments: correct)
    func manySlices(_ test: Case) throws {
      var plan = test.plan
      plan.slice = 1
      let slices = Effort.choose(small: 10, normal: test.workers > 8 ? 25 : 100, large: 1000)
      let total = try watching(plan) { $0.closedSlices >= slices }
      let ledger = try #require(total.ledger)
      #expect(ledger.expected == ledger.observed)
      #expect(total.counts.operations > 0)
    }

    @Test("a correct variant keeps its law at every ordering and backoff")
    func everyChoice() throws {
      for test in Self.correct where test.workers == 2 {
        let conductor = try Conductor(plan: test.plan)
        defer { conductor.stop() }
        for ordering in test.scenario.orderings {
          for backoff in Backoff.allCases {
            var plan = test.plan
            plan.slice = 1
            plan.ordering = ordering
            plan.backoff = backoff
            plan.criticalSection = 5
            plan.outsideWork = 5
            conductor.change(to: plan)
            conductor.settle()
            try wait(conductor) { $0.closedSlices >= 3 }
          }
        }
      }
    }

    /// Without those that take store buffers: in a debug build, whose accesses are far apart, none is seen at
    /// work. A release program is asked for them (`Claims about litmus tests`, `PetersonsLock`).
    @Test(
      "a broken variant with a gap violates its law",
      arguments: broken.filter { !$0.takesStoreBuffers })
    func brokenViolates(_ test: Case) throws {
      var plan = test.plan
      plan.gap = 1000
      let total = try watching(plan) { ($0.ledger?.violations ?? 0) > 0 }
      #expect(total.ledger?.holds == false)
    }

    @Test(
      "a broken variant with a gap violates its law on a single CPU",
      arguments: broken.filter { !$0.takesStoreBuffers })
    func brokenViolatesOnOneCPU(_ test: Case) throws {
      var plan = test.plan
      // Wide enough for the scheduler to change workers in it now and then.
      plan.gap = 100_000
      try watching(plan, on: .oneCPU) { ($0.ledger?.violations ?? 0) > 0 }
    }

    /// What a broken variant does wrong needs two workers, so its figures are as exact here as any.
    @Test(
      "a single worker breaks no law, not even with a broken variant",
      arguments: alone.filter { $0.variant.role == .broken })
    func aloneNothingBreaks(_ test: Case) throws {
      for gap in [0, 100] {
        var plan = test.plan
        plan.gap = gap
        plan.limit = .operations(1000)
        let total = try finished(plan)
        let ledger = try #require(total.ledger)
        #expect(ledger.holds && ledger.sightings == 0, "\(ledger)")
        #expect(ledger.expected == ledger.observed && ledger.expected > 0, "\(ledger)")
        #expect(total.counts.operations == 1000)
      }
    }

    @Test(
      "a CAS has no reason to fail where a worker is alone",
      arguments: alone.filter { $0.variant.countsCAS })
    func aloneNeverFails(_ test: Case) throws {
      for backoff in Backoff.allCases {
        var plan = test.plan
        plan.backoff = backoff
        plan.limit = .operations(1000)
        let total = try finished(plan)
        // Seldom, to be exact: on some processors a weak one fails for no reason now and then.
        #expect(total.counts.casFailures <= total.counts.operations / 10, "\(backoff)")
        #expect(total.counts.casAttempts > total.counts.casFailures, "\(backoff)")
      }
    }

    @Test(
      "of CAS attempts as many succeed as the task needs, and where there are none, none are counted",
      arguments: correct)
    func attemptsAddUp(_ test: Case) throws {
      var plan = test.plan
      plan.limit = .operations(100)
      let total = try finished(plan)
      let successes = total.counts.casAttempts - total.counts.casFailures
      guard total.variant.countsCAS else {
        #expect(total.counts.casAttempts == 0)
        return
      }
      switch test.scenario.name {
      // One worker wins each round.
      case "once": #expect(successes == 100)
      // Every other operation of pair reads.
      case "pair": #expect(successes == total.counts.operations / 2)
      // Most samples are no higher, and cost one load. The first one always is.
      case "max": #expect((1...total.counts.operations).contains(successes))
      default: #expect(successes == total.counts.operations)
      }
    }
  }
}
