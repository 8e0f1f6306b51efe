/// What measures one point of a sweep.
package protocol SweepMeter {
  /// Measures `plan` to its limit, as long as `goesOn`; nil: it does not.
  ///
  /// - Throws: what is wrong with the plan, or what the system refused.
  mutating func measure(
    _ plan: Plan, while goesOn: () -> Bool
  ) throws(ConductorFailure) -> (Snapshot, [VariantRates])?
}

/// Measures with workers, which stay from point to point.
package struct ConductorMeter: SweepMeter {
  /// Seconds between two looks at whether it goes on.
  private static let interval = 0.02
  /// Seconds that workers get to stop when it does not.
  private static let patience = 0.05

  private var conductor: Conductor?

  package mutating func measure(
    _ plan: Plan, while goesOn: () -> Bool
  ) throws(ConductorFailure) -> (Snapshot, [VariantRates])? {
    let conductor: Conductor
    if let known = self.conductor {
      conductor = known
      known.change(to: plan)
    } else {
      conductor = try Conductor(plan: plan)
      self.conductor = conductor
    }
    while !conductor.settle(within: Self.interval)
      || !conductor.waitUntilFinished(seconds: Self.interval)
    {
      guard goesOn() else {
        conductor.stop(within: Self.patience)
        self.conductor = nil
        return nil
      }
    }
    if let failure = conductor.takeFailure() { throw failure }
    return (conductor.snapshot(), conductor.rates())
  }

  /// Ends the workers.
  mutating func stop() {
    conductor?.stop()
    conductor = nil
  }
}
