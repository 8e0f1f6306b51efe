import Testing

@testable import Contention

/// Every law of the design, on real threads. Measurements of this module never run side by side:
/// they would fight for the same CPUs.
extension EngineTests {
  @Suite("Laws")
  struct Laws {
    /// One scenario, variant and number of workers.
    struct Case: Sendable, CustomTestStringConvertible {
      let id: VariantID
      let role: Role
      let workers: Int

      var testDescription: String { "\(id.scenario) \(id.variant), \(workers) workers" }
    }

    static let cases = Catalogue.scenarios.flatMap { scenario in
      scenario.variants.flatMap { variant in
        [1, 2, 8, 64].map { workers in
          Case(
            id: VariantID(scenario: scenario.name, variant: variant.name), role: variant.role,
            workers: workers)
        }
      }
    }

    static let correct = cases.filter { $0.role != .broken }
    static let broken = cases.filter { $0.role == .broken && $0.workers > 1 }

    @Test("a correct variant never violates its law", arguments: correct)
    func correctHolds(_ test: Case) throws {
      var plan = plan(test)
      plan.limit = .operations(operations(test))
      let total = try finished(plan)
      let ledger = try #require(total.ledger)
      #expect(ledger.holds)
      #expect(ledger.expected == ledger.observed)
      #expect(total.counts.operations == operations(test) * UInt64(test.workers))
      #expect(total.workers.allSatisfy { $0.counts.operations == operations(test) })
    }

    @Test("a correct variant keeps its law over a hundred slices that end at any moment")
    func hundredSlices() throws {
      for test in Self.correct where test.workers == 2 {
        var plan = plan(test)
        plan.slice = 1
        try watching(plan) { $0.slices >= 100 }
      }
    }

    @Test("a broken variant with a gap violates its law", arguments: broken)
    func brokenViolates(_ test: Case) throws {
      var plan = plan(test)
      plan.gap = 1000
      let total = try watching(plan) { ($0.ledger?.violations ?? 0) > 0 }
      #expect(total.ledger?.holds == false)
    }

    private func plan(_ test: Case) -> Plan {
      var plan = Plan(scenarios: [test.id.scenario], threads: test.workers)
      plan.focus = test.id
      return plan
    }

    /// Enough to overlap, few enough for locks that serve in order with more workers than CPUs.
    private func operations(_ test: Case) -> UInt64 { test.workers > 8 ? 50 : 1000 }
  }
}
