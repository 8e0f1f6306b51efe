import TestSupport

@testable import Contention

/// An engine that makes its rates up: what each variant really does, times chance, times what drifts.
struct SimulatedMeter: SweepMeter {
  /// Operations per second without chance or drift.
  var rate: (_ variant: String, Plan) -> Double
  /// How far chance takes a slice's rate from the true one, as a share.
  var chance = 0.05
  /// How much slower every slice is than the one before, as a share.
  var drift = 0.0
  /// The share of slices that something else spoils, and to what.
  var outliers = 0.0
  /// Visits whose slices do not count, by their number.
  var doubtful: (_ visit: Int) -> Bool = { _ in false }
  /// The visit before which somebody wants the end; nil: none.
  var ends: Int?
  /// The visit that the system refuses; nil: none.
  var refused: Int?
  var numbers: SeededNumbers
  private(set) var visits: [Plan] = []
  private var slices = 0.0

  init(seed: UInt64, rate: @escaping (_ variant: String, Plan) -> Double) {
    numbers = SeededNumbers(state: seed)
    self.rate = rate
  }

  mutating func measure(
    _ plan: Plan, while goesOn: () -> Bool
  ) throws(ConductorFailure) -> (Snapshot, [VariantRates])? {
    let number = visits.count
    if number == refused { throw .crew(CrewFailure(started: 1, wanted: 2, errorNumber: 11)) }
    if number == ends { return nil }
    visits.append(plan)
    var snapshot = Snapshot(of: plan, on: .current)
    guard case .rounds(let rounds) = plan.limit else { return nil }
    snapshot.rounds = rounds
    var rates: [VariantRates] = []
    for index in snapshot.scenarios[0].variants.indices {
      let id = snapshot.scenarios[0].variants[index].id
      let isBaseline = Catalogue.variant(id)?.isBaseline ?? false
      var measured = VariantRates(
        id: id, rates: RateSeries(.spread(1024)),
        again: isBaseline ? RateSeries(.spread(1024)) : nil)
      for round in 1...rounds {
        measured.rates.add(slice(id.variant, plan), round: round)
        if isBaseline { measured.again?.add(slice(id.variant, plan), round: round) }
      }
      snapshot.scenarios[0].variants[index].fill(measured, isDoubtful: doubtful(number))
      rates.append(measured)
    }
    return (snapshot, rates)
  }

  private mutating func slice(_ variant: String, _ plan: Plan) -> Double {
    slices += 1
    let spoilt = Double.random(in: 0..<1, using: &numbers) < outliers ? 0.5 : 1
    // Twelve equal chances come close to a bell.
    let bell = (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &numbers) }
    return rate(variant, plan) * max(0.01, 1 + chance * bell) * spoilt / (1 + drift * slices)
  }
}

extension VariantSnapshot {
  fileprivate mutating func fill(_ measured: VariantRates, isDoubtful: Bool) {
    let count = measured.rates.points.count
    if isDoubtful {
      doubt = .cpuShare
      leftOut = [.cpuShare: count]
    } else {
      slices = count
    }
    elapsed = 0.05 * Double(count)
    cpuShare = isDoubtful ? 0.5 : 1
    rate = measured.rates.spread
    counts.operations = UInt64((rate?.median ?? 0) * elapsed)
    runLength = 2
    ledger = Ledger(expected: counts.operations, observed: counts.operations)
  }
}

/// A sweep of the lock scenario along some numbers of workers.
func sweepPlan(
  _ threads: [Int] = [1, 2, 4, 8], variants: Set<String> = ["tas", "ticket"], rounds: Int = 5
) -> SweepPlan {
  var base = Plan(scenarios: ["spinlock"], threads: 2)
  base.variants = variants
  var plan = SweepPlan(base, along: [SweepAxis(.threads, threads.map(KnobValue.number))])
  plan.rounds = rounds
  return plan
}

/// What a simulated sweep comes to, and its visits.
func swept(
  _ plan: SweepPlan, _ meter: SimulatedMeter
) -> (seen: SweepSnapshot, visits: [Plan], published: [SweepSnapshot], failure: ConductorFailure?) {
  var time = 0.0
  var published: [SweepSnapshot] = []
  var sweeper = Sweeper(
    plan, on: .current, meter: meter, numbers: meter.numbers,
    clock: {
      time += 0.5
      return time
    })
  do throws(ConductorFailure) {
    try sweeper.perform(while: { true }, publish: { published.append($0) })
  } catch {
    return (sweeper.snapshot, sweeper.meter.visits, published, error)
  }
  return (sweeper.snapshot, sweeper.meter.visits, published, nil)
}
