import Testing

@testable import Contention

/// How many rounds a measurement takes, and what is noted in its first one.
extension EngineTests {
  @Suite("Rounds")
  struct RoundTests {
    @Test(
      "a measurement with an end has six rounds at least, however long a slice",
      arguments: [1, 9, 40])
    func sixRounds(slice: Int) throws {
      var plan = Plan(scenarios: ["counter"], threads: 2)
      plan.variants = ["fetch-add"]
      plan.slice = slice
      plan.limit = .duration(0.02)
      let seen = try finished(plan)
      #expect(seen.rounds >= 6)
      let variants = seen.scenarios[0].variants
      for variant in variants {
        #expect(variant.closedSlices == seen.rounds, "\(variant.variant.name): one in each round")
        #expect((variant.rate != nil) || variant.closedSlices == 0)
        if variant.slices >= 6 { #expect(variant.rate?.middleHalf != nil) }
      }
      // On a busy machine it goes on, but not for ever.
      #expect(variants.allSatisfy { $0.slices >= 6 } || seen.rounds >= 12)
    }

    @Test("the time that was asked for is measured, whatever a slice takes of it")
    func duration() throws {
      var plan = Plan(scenarios: ["counter"], threads: 2)
      plan.variants = ["fetch-add"]
      plan.slice = 2
      plan.limit = .duration(0.2)
      #expect(try finished(plan).elapsed >= 0.2)
    }

    private func finished(_ plan: Plan) throws -> Snapshot {
      let conductor = try Conductor(plan: plan)
      defer { conductor.stop() }
      try #require(conductor.waitUntilFinished(seconds: patience))
      return conductor.snapshot()
    }

    // MARK: Run length

    /// A variant by its names.
    struct Named: Sendable, CustomTestStringConvertible {
      let scenario: String
      let variant: Variant
      var testDescription: String { "\(scenario) \(variant.name)" }
    }

    private static let all = Catalogue.scenarios.flatMap { scenario in
      scenario.variants.map { Named(scenario: scenario.name, variant: $0) }
    }

    @Test(
      "to note who was there before breaks no law, and a run is of one at least", arguments: all)
    func noting(_ named: Named) throws {
      for workers in [1, 2, 5] {
        let slice = try noted(plan(named.scenario, named.variant.name, workers))
        if named.variant.role == .broken {
          #expect(slice.order.changes == 0, "nobody comes after somebody else")
        } else {
          #expect(slice.ledger.holds, "\(workers) workers: \(slice.ledger)")
          #expect(slice.order.runs <= slice.order.changes)
          #expect((slice.order.runs == 0) == (slice.order.changes == 0))
        }
      }
    }

    @Test("what is noted is every lock taken and every word changed", arguments: all)
    func everyChange(_ named: Named) throws {
      let slice = try noted(plan(named.scenario, named.variant.name, 1))
      guard slice.order.changes > 0 else { return }
      #expect(slice.order.runs == 1, "one worker comes after nobody but itself")
      switch named.scenario {
      case "counter", "spinlock", "sharing", "ids", "ordering":
        #expect(slice.order.changes == slice.totals.counts.operations)
      default: #expect(slice.order.changes > 0)
      }
    }

    @Test("a strict ticket lock's workers take turns, where both have a CPU")
    func ticket() throws {
      var undisturbed = 0
      for _ in 0..<60 where undisturbed < 3 {
        let slice = try noted(plan("spinlock", "ticket", 2))
        #expect(slice.order.runs >= 1)
        // Whoever is alone takes no turns.
        guard Machine.current.cpus > 1, slice.conditions.overlap ?? 0 > 0.995,
          slice.totals.counts.operations > 1000
        else { continue }
        undisturbed += 1
        let length = Double(slice.order.changes) / Double(slice.order.runs)
        #expect((1...2).contains(length))
      }
    }

    @Test(
      "a measurement tells run lengths of what is not broken, and of more than one worker",
      arguments: [1, 2])
    func runLengths(workers: Int) throws {
      var plan = Plan(scenarios: ["counter"], threads: workers)
      plan.slice = 2
      plan.limit = .duration(0.02)
      for seen in try finished(plan).scenarios[0].variants {
        let isTold = workers > 1 && seen.variant.role != .broken && seen.variant.name != "sharded"
        #expect((seen.runLength != nil) == isTold, "\(seen.variant.name)")
        #expect(seen.runLength ?? 1 >= 1)
      }
    }

    /// A slice of 3 ms in which something was done, and the order noted if it can be.
    private func noted(_ plan: Plan) throws -> ClosedSlice {
      let machine = Machine.current
      let scenario = try #require(Catalogue.scenario(named: plan.scenarios[0]))
      let variant = try #require(scenario.variants(for: plan).first)
      let setup = Setup(
        plan, ordering: scenario.ordering(for: plan), cpus: machine.cpus, scratch: Scratch())
      let contest = variant.build(setup)
      let crew = Crew()
      try crew.muster(plan.threads, priority: .normal)
      defer { crew.dismiss(from: 0) }
      let desks = crew.desks(plan.threads)
      while true {
        contest.reset()
        for desk in desks { desk.tally.clear() }
        let assignment = Assignment(
          contest, plan, machine, line: crew.gate.line, pace: .unknown,
          notesOrder: contest.notesOrder)
        crew.gate.open(assignment)
        crew.gate.watch(for: plan.threads, nanoseconds: 3 * millisecond) { false }
        let closing = Clock.nanoseconds()
        crew.gate.close(desks.map(\.tally))
        let slice = ClosedSlice(
          desks, assignment, cpus: machine.cpus, closing: closing, stopped: 0)
        if slice.totals.counts.operations > 0 { return slice }
      }
    }
  }
}
