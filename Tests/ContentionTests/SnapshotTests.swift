import FoundationEssentials
import TestSupport
import Testing

@testable import Contention

extension EngineTests {
  @Suite("Snapshots")
  struct Snapshots {
    @Test("sums and fairness do not depend on whose workers are shown")
    func shownWorkers() throws {
      var plan = Plan(scenarios: ["counter", "once"], threads: 4)
      // Long enough for every worker to have its turn.
      plan.slice = 20
      let conductor = try Conductor(plan: plan)
      defer { conductor.stop() }
      try eventually("three rounds") { conductor.snapshot().rounds >= 3 }
      conductor.freeze(true)
      conductor.settle()
      let shown = VariantID(scenario: "counter", variant: "cas-loop")
      let all = conductor.snapshot().scenarios
      let some = conductor.snapshot(workersOf: [shown]).scenarios
      for (full, part) in zip(all.flatMap(\.variants), some.flatMap(\.variants)) {
        #expect(full.counts == part.counts)
        #expect(full.fairness == part.fairness)
        #expect(full.elapsed == part.elapsed)
        #expect(full.workers.count == 4)
        #expect(part.workers.isEmpty == (part.variant.name != "cas-loop"))
        let shares = full.workers.map { full.variant.share($0.counts) }
        #expect(full.fairness == Fairness(shares).index)
        #expect(full.workers.map(\.counts).reduce(Counts(), +) == full.counts)
      }
    }

    @Test("a snapshot is the same after it was written down and read")
    func codable() throws {
      var plan = Plan(scenarios: Catalogue.scenarios.map(\.name), threads: 2)
      plan.slice = 5
      plan.samples = [3, 1, 7]
      plan.limit = .duration(0.1)
      let seen = try measured(plan)
      let text = try JSONEncoder().encode(seen)
      #expect(try JSONDecoder().decode(Snapshot.self, from: text) == seen)
    }

    @Test("the running slice is seen while it runs; figures go back only where slices are left out")
    func live() throws {
      var plan = plan("counter", "fetch-add", 2)
      plan.slice = 400
      let conductor = try Conductor(plan: plan)
      defer { conductor.stop() }
      try wait(conductor) { $0.closedSlices == 0 && $0.counts.operations > 0 && $0.liveRate != nil }
      var last: UInt64 = 0
      try wait(conductor) { seen in
        #expect(seen.counts.operations >= last || seen.slicesLeftOut > 0)
        last = seen.counts.operations
        return seen.closedSlices >= 2
      }
    }

    @Test(
      "never more failures than attempts, at whatever instant one looks",
      arguments: Case.all.filter { $0.variant.countsCAS }.flatMap { $0.with([4]) })
    func failuresAndAttempts(_ test: Case) throws {
      var looks = 0
      let seen = try watching(test.plan) { seen in
        #expect(seen.counts.casFailures <= seen.counts.casAttempts)
        looks += 1
        return looks > 100 && seen.counts.casAttempts > 0
      }
      #expect(seen.counts.casAttempts > seen.counts.casFailures)
    }

    @Test("waits are sampled where a variant waits, and nowhere else", arguments: Case.all)
    func waits(_ test: Case) throws {
      var plan = test.plan
      plan.limit = .operations(20 * Pace(forOperations: []).samplePeriod)
      let seen = try finished(plan)
      #expect((seen.wait != nil) == test.variant.waits)
      guard let wait = seen.wait else { return }
      #expect((39...41).contains(wait.samples), "\(wait.samples)")
      #expect(wait.p50 <= wait.p90 && wait.p90 <= wait.p99 && wait.p99 <= wait.max)
    }

    @Test("the more workers, the fewer waits of each are timed")
    func sharedSamples() throws {
      var plan = plan("spinlock", "tas", 8)
      plan.limit = .operations(8000)
      let period = Pace(forOperations: Array(repeating: 8000, count: 8)).samplePeriod
      #expect(period > Pace(forOperations: [8000]).samplePeriod)
      let each = 8000 / period
      let samples = try #require(try finished(plan).wait?.samples)
      #expect((8 * (each - 1)...8 * (each + 1)).contains(samples), "\(samples), \(each) each")
    }

    @Test("however much a worker does in a slice, few of its waits are timed")
    func pace() throws {
      var plan = plan("spinlock", "tas", 1)
      plan.slice = 400
      let conductor = try Conductor(plan: plan)
      defer { conductor.stop() }
      try wait(conductor) { $0.closedSlices >= 6 }
      let seen = conductor.snapshot().scenarios[0].variants[0]
      let samples = try #require(seen.wait?.samples)
      let slices = UInt64(seen.slices > 0 ? seen.slices : seen.slicesLeftOut)
      // Of the first slice nothing is known. Of the others there are at most 1030 samples, if all
      // are as fast.
      let first = 2 * seen.counts.operations / slices / 1021
      #expect(samples <= first + 2 * 1030 * slices, "\(seen)")
      #expect(samples >= slices * 10)
    }

    @Test("a variant that does not wait leaves nothing to the one after it")
    func noInheritedWaits() throws {
      var plan = Plan(scenarios: ["spinlock"], threads: 1)
      plan.variants = ["unlocked", "tas"]
      plan.includesBaseline = false
      plan.limit = .operations(10 * Pace(forOperations: []).samplePeriod)
      let variants = try measured(plan).scenarios[0].variants
      #expect(variants[0].wait == nil)
      #expect((9...11).contains(variants[1].wait?.samples ?? 0))
    }
  }
}
