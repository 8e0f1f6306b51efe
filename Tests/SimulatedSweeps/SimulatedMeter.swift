import Contention
import TestSupport

/// An engine that makes its rates up: what each variant really does, times chance, times what drifts.
public struct SimulatedMeter: SweepMeter {
  /// Operations per second without chance or drift.
  public var rate: (_ variant: String, Plan) -> Double
  /// How far chance takes a slice's rate from the true one, as a share.
  public var chance = 0.05
  /// How much slower every slice is than the one before, as a share.
  public var drift = 0.0
  /// The share of slices that something else spoils, and to what.
  public var outliers = 0.0
  /// Visits whose slices do not count, by their number.
  public var doubtful: (_ visit: Int) -> Bool = { _ in false }
  /// The visit before which somebody wants the end; nil: none.
  public var ends: Int?
  /// The visit that the system refuses; nil: none.
  public var refused: Int?
  /// Where chance comes from.
  public var numbers: SeededNumbers
  /// The machine that it says it is.
  public var machine = Machine.current
  /// The plans of the visits until now.
  public private(set) var visits: [Plan] = []
  private var slices = 0.0

  /// An engine of these rates; the seed determines all chance.
  public init(seed: UInt64, rate: @escaping (_ variant: String, Plan) -> Double) {
    numbers = SeededNumbers(state: seed)
    self.rate = rate
  }

  /// Makes up what a visit comes to.
  package mutating func measure(
    _ plan: Plan, while goesOn: () -> Bool
  ) throws(ConductorFailure) -> (Snapshot, [VariantRates])? {
    let number = visits.count
    if number == refused { throw .plan(.noLimit) }
    if number == ends { return nil }
    visits.append(plan)
    var snapshot = Snapshot(of: plan, on: machine)
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
