import Testing

@testable import Contention

/// What is noted in a measurement's first round: how often the same worker comes again.
extension EngineTests {
  @Suite("Run lengths")
  struct RunLengths {
    @Test(
      "to note who was there before breaks no law, and a run is of one at least",
      arguments: Case.all.flatMap { $0.with([1, 2, 5]) })
    func noting(_ test: Case) throws {
      let slice = try noted(test.plan)
      if test.variant.role == .broken, !test.takesStoreBuffers {
        #expect(slice.order.changes == 0, "nobody comes after somebody else")
      } else {
        #expect(slice.ledger.holds || test.takesStoreBuffers, "\(slice.ledger)")
        #expect(slice.order.runs <= slice.order.changes)
        #expect((slice.order.runs == 0) == (slice.order.changes == 0))
      }
    }

    @Test(
      "what is noted is every lock taken and every word changed",
      arguments: Case.all.filter { $0.variant.permits(1) })
    func everyChange(_ test: Case) throws {
      let slice = try noted(plan(test.scenario.name, test.variant.name, 1))
      guard Self.hasOrder(test) else {
        #expect(slice.order.changes == 0)
        return
      }
      #expect(slice.order.runs == 1, "one worker comes after nobody but itself")
      switch test.scenario.name {
      // Not every operation of these changes something.
      case "max", "once", "pair":
        #expect((1...slice.totals.counts.operations).contains(slice.order.changes))
      default: #expect(slice.order.changes == slice.totals.counts.operations)
      }
    }

    /// Variants whose accesses do not tell which worker was there before: they only store, the library
    /// does not say, the value has no room for a number, or each worker has a word of its own.
    private static let withoutOrder: Set = [
      "max fetch-max", "pair packed", "counter sharded", "sharing one-line", "sharing own-line",
      "ordering store-relaxed", "ordering store-release", "ordering store-seq-cst",
      "ordering fence-seq-cst",
    ]

    private static func hasOrder(_ test: Case) -> Bool {
      test.variant.role != .broken
        && !withoutOrder.contains("\(test.scenario.name) \(test.variant.name)")
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
      for seen in try measured(plan).scenarios[0].variants {
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
