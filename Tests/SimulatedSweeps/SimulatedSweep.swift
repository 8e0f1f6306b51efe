import Contention

/// A sweep of the lock scenario along some numbers of workers.
public func sweepPlan(
  _ threads: [Int] = [1, 2, 4, 8], variants: Set<String> = ["tas", "ticket"], rounds: Int = 5
) -> SweepPlan {
  var base = Plan(scenarios: ["spinlock"], threads: 2)
  base.variants = variants
  var plan = SweepPlan(base, along: [SweepAxis(.threads, threads.map(KnobValue.number))])
  plan.rounds = rounds
  return plan
}

/// What a simulated sweep came to.
public struct SimulatedSweep {
  /// At the end.
  public let seen: SweepSnapshot
  /// The plans of its visits.
  public let visits: [Plan]
  /// What was published on the way.
  public let published: [SweepSnapshot]
  /// What the system refused.
  public let failure: ConductorFailure?

  /// Sweeps `plan` with made-up rates.
  public init(_ plan: SweepPlan, _ meter: SimulatedMeter) {
    var time = 0.0
    var published: [SweepSnapshot] = []
    var sweeper = Sweeper(
      plan, on: meter.machine, meter: meter, numbers: meter.numbers,
      clock: {
        time += 0.5
        return time
      })
    var failure: ConductorFailure?
    do throws(ConductorFailure) {
      try sweeper.perform(while: { true }, publish: { published.append($0) })
    } catch {
      failure = error
    }
    seen = sweeper.snapshot
    visits = sweeper.meter.visits
    self.published = published
    self.failure = failure
  }
}
