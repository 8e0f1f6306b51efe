/// Goes from point to point: every round visits all of them, each time in another order.
package struct Sweeper<Meter: SweepMeter, Numbers: RandomNumberGenerator> {
  /// A point without enough slices that count is visited again, for at most this many times the rounds: on a
  /// machine that is busy all the time more would not help.
  private static var mostExtension: Int { 2 }

  package private(set) var snapshot: SweepSnapshot
  package private(set) var meter: Meter
  private var numbers: Numbers
  /// Seconds since the sweep began.
  private let clock: () -> Double

  package init(
    _ plan: SweepPlan, on machine: Machine, meter: Meter, numbers: Numbers,
    clock: @escaping () -> Double
  ) {
    snapshot = SweepSnapshot(of: plan, on: machine)
    self.meter = meter
    self.numbers = numbers
    self.clock = clock
  }

  /// Measures everything, as long as `goesOn`, and tells `publish` before and after each visit.
  ///
  /// - Throws: what the system refused. What was measured until then stays.
  package mutating func perform(
    while goesOn: () -> Bool, publish: (SweepSnapshot) -> Void
  ) throws(ConductorFailure) {
    var wanted = Array(snapshot.points.indices)
    while !wanted.isEmpty {
      wanted.shuffle(using: &numbers)
      for index in wanted {
        snapshot.current = index
        publish(snapshot)
        guard try visit(index, while: goesOn) else { return }
      }
      wanted = next
      if !wanted.isEmpty { snapshot.round += 1 }
    }
    snapshot.current = nil
    snapshot.isComplete = true
    publish(snapshot)
  }

  /// The points to visit in the next round.
  private var next: [Int] {
    mutating get {
      let rounds = snapshot.plan.rounds
      if snapshot.round < rounds { return Array(snapshot.points.indices) }
      guard snapshot.round < Self.mostExtension * rounds else { return [] }
      let unsettled = snapshot.unsettled
      snapshot.extend(by: unsettled)
      return unsettled
    }
  }

  /// Measures a point once; false: it was interrupted.
  private mutating func visit(_ index: Int, while goesOn: () -> Bool) throws(ConductorFailure)
    -> Bool
  {
    let started = clock()
    var plan = snapshot.points[index].plan
    plan.limit = .rounds(snapshot.plan.roundsOfVisit(plan, cpus: snapshot.machine.cpus))
    guard let (seen, rates) = try meter.measure(plan, while: goesOn) else { return false }
    snapshot.elapsed = clock()
    snapshot.take(SweepVisit(started: started, snapshot: seen, rates: rates), at: index)
    return true
  }
}
