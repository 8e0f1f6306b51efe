import Testing

@testable import Contention

/// The outcomes that lessons promise, in their own words.
extension EngineTests {
  @Suite("Outcomes")
  struct Outcomes {
    @Test(
      "8 × 1000 additions give 8000, 10 × 100 give 1000", arguments: [(8, 1000), (10, 100)],
      Case.correct("counter"))
    func counter(_ size: (workers: Int, operations: UInt64), _ test: Case) throws {
      var plan = plan("counter", test.variant.name, size.workers)
      plan.limit = .operations(size.operations)
      #expect(
        try summary(plan) == "total = \(UInt64(size.workers) * size.operations)")
    }

    @Test(
      "8 workers count to 8000 under every lock",
      arguments: Case.correct("spinlock").flatMap { $0.with([8]) })
    func spinlock(_ test: Case) throws {
      var plan = plan("spinlock", test.variant.name, 8)
      plan.limit = .operations(1000)
      // On a busy machine a lock that serves in order waits for the scheduler at each handover.
      plan.backoff = .yield
      #expect(try summary(plan) == "count = 8000")
    }

    @Test("the maximum of 3, 1, 7, 2, 5 is 7", arguments: Case.correct("max"))
    func maximum(_ test: Case) throws {
      var plan = plan("max", test.variant.name, 5)
      plan.samples = [3, 1, 7, 2, 5]
      plan.limit = .operations(5)
      #expect(try summary(plan) == "max = 7")
    }

    @Test("16 workers race once, and one wins", arguments: Case.correct("once"))
    func once(_ test: Case) throws {
      var plan = plan("once", test.variant.name, 16)
      plan.limit = .operations(1)
      #expect(try summary(plan) == "winners = 1")
    }

    @Test("16 workers race 1000 times, and each round has one winner")
    func thousandRounds() throws {
      var plan = plan("once", "cas", 16)
      plan.limit = .operations(1000)
      let total = try finished(plan)
      #expect(total.ledger?.expected == 1000)
      #expect(total.ledger?.observed == 1000)
      #expect(total.counts.wins == 1000)
      #expect(total.workers.reduce(0) { $0 + $1.counts.wins } == 1000)
    }

    @Test("a single operation is counted, however short")
    func oneOperation() throws {
      for _ in 0..<50 {
        var plan = plan("counter", "fetch-add", 1)
        plan.limit = .operations(1)
        let total = try finished(plan)
        #expect(total.counts.operations == 1)
        #expect(total.elapsed > 0)
      }
    }

    private func summary(_ plan: Plan) throws -> String {
      let scenario = try #require(Catalogue.scenario(named: plan.scenarios[0]))
      let seen = try finished(plan)
      let ledger = try #require(seen.ledger)
      #expect(ledger.holds)
      return scenario.law.summary(ledger, seen.id.variant)
    }
  }
}
