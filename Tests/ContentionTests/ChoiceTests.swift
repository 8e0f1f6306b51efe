import Testing

@testable import Contention

/// Choices for which a variant has a loop of its own: what was asked for is done, and nothing else.
extension EngineTests {
  @Suite("Choices")
  struct Choices {
    /// Every variant that has a choice.
    private static func having(_ choice: Knob) -> [Case] {
      Case.all.filter { $0.scenario.choices.contains(choice) }
    }

    @Test(
      "work inside the lock is done if it is asked for", arguments: [0, 5],
      having(.criticalSection))
    func criticalSection(_ steps: Int, _ test: Case) throws {
      var plan = plan(test.scenario.name, test.variant.name, 1)
      plan.criticalSection = steps
      let desk = try #require(try desks(playing: plan) { _ in true }.first)
      #expect(desk.hasWorked == (steps > 0))
    }

    @Test(
      "work between two operations is done if it is asked for", arguments: [0, 5],
      having(.outsideWork))
    func outsideWork(_ steps: Int, _ test: Case) throws {
      var plan = plan(test.scenario.name, test.variant.name, 1)
      plan.outsideWork = steps
      let desk = try #require(try desks(playing: plan) { _ in true }.first)
      #expect(desk.hasWorked == (steps > 0))
    }

    @Test("a compare-and-swap that failed backs off if that is asked for")
    func backoff() throws {
      for (scenario, variant) in [("counter", "cas-loop"), ("max", "cas-loop"), ("pair", "packed")]
      {
        for backoff in [Backoff.none, .exponential] {
          var plan = plan(scenario, variant, 2)
          plan.backoff = backoff
          let desks = try desks(playing: plan) { desks in
            desks.contains { $0.tally.counts().casFailures > 0 }
          }
          let hasPaused = desks.contains { $0.tally.pauses.load() > 0 }
          // Where it is asked in the loop, one that fails while the gate closes yields.
          if backoff != .none || scenario == "counter" {
            #expect(hasPaused == (backoff != .none), "\(scenario) \(variant) \(backoff)")
          }
        }
      }
    }

    /// Workers after a slice of the plan's only variant, the first one that `isEnough`.
    private func desks(playing plan: Plan, until isEnough: ([Desk]) -> Bool) throws -> [Desk] {
      let machine = Machine.current
      let scenario = try #require(Catalogue.scenario(named: plan.scenarios[0]))
      let variant = try #require(scenario.variants(for: plan).first)
      let setup = Setup(
        plan, ordering: scenario.ordering(for: plan), cpus: machine.cpus, scratch: Scratch())
      let contest = variant.build(setup)
      let crew = Crew()
      try crew.muster(plan.threads, priority: .idle)
      defer { crew.dismiss(from: 0) }
      let desks = crew.desks(plan.threads)
      repeat {
        contest.reset()
        for desk in desks {
          desk.tally.clear()
          desk.tally.pauses.store(0)
          desk.tally.work.store(1)
          desk.tally.loopWork.store(1)
        }
        crew.gate.open(
          Assignment(contest, plan, machine, line: crew.gate.line, pace: .unknown))
        crew.gate.watch(for: plan.threads, nanoseconds: 5_000_000) { false }
        crew.gate.close(desks.map(\.tally))
      } while desks.allSatisfy { $0.tally.operations.load() == 0 } || !isEnough(desks)
      return desks
    }
  }
}

extension Desk {
  /// Whether any work was done for its own sake since it was last set back.
  fileprivate var hasWorked: Bool { tally.work.load() != 1 || tally.loopWork.load() != 1 }
}
