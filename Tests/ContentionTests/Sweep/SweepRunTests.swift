import Testing
import TestSupport

@testable import Contention

extension EngineTests {
  /// Sweeps of real workers.
  @Suite("Sweep runs")
  struct SweepRunTests {
    private static func plan(
      _ scenario: String, variants: Set<String>, threads: [Int] = [1, 2]
    ) -> SweepPlan {
      var base = Plan(scenarios: [scenario], threads: 2)
      base.variants = variants
      base.slice = 2
      var plan = SweepPlan(base, along: [SweepAxis(.threads, threads.map(KnobValue.number))])
      (plan.rounds, plan.seconds) = (2, 0.001)
      return plan
    }

    @Test(
      "every scenario can be swept: each variant has its law judged at each point",
      arguments: Catalogue.scenarios.map(\.name))
    func scenarios(name: String) throws {
      let scenario = try #require(Catalogue.scenario(named: name))
      let names = Set(scenario.variants.prefix(2).map(\.name))
      let run = try SweepRun(Self.plan(name, variants: names))
      try eventually("the sweep is over") { run.wait(seconds: 1) }
      let seen = run.progress.snapshot
      #expect(seen.isComplete && run.progress.failure == nil && seen.defect == nil)
      for point in seen.points {
        #expect(point.started.count >= 2)
        for variant in point.part.variants {
          #expect(variant.closedSlices >= 10, "\(variant.id)")
          #expect(variant.ledger != nil && variant.defect == nil)
        }
      }
      let starts = seen.points.flatMap(\.started)
      #expect(starts.allSatisfy { $0 >= 0 && $0 <= seen.elapsed })
    }

    @Test("a sweep that is cancelled ends soon, and keeps what it has")
    func cancelled() throws {
      var plan = Self.plan("counter", variants: ["fetch-add"], threads: [1, 2, 4])
      plan.seconds = 1000
      let run = try SweepRun(plan)
      #expect(!run.wait(seconds: 0.05))
      run.cancel()
      try eventually("the sweep is over") { run.wait(seconds: 1) }
      #expect(!run.progress.snapshot.isComplete && run.progress.failure == nil)
      #expect(run.progress.snapshot.current == nil)
    }

    @Test("a plan that no point can have is refused before anything starts")
    func refused() {
      #expect(throws: ConductorFailure.self) {
        _ = try SweepRun(Self.plan("counter", variants: ["fetch-add"], threads: [1, 2000]))
      }
    }
  }
}
