import SimulatedSweeps
import Testing

@testable import Contention

/// Sweeps of an engine whose true rates are known.
@Suite("Sweeper")
struct SweeperTests {
  private static let flat = { @Sendable (variant: String, _: Plan) in
    ["mutex": 20e6, "ticket": 30e6, "tas": 30e6][variant] ?? 1e6
  }

  // MARK: Claims

  @Test(
    "a knob that changes nothing makes no difference, in 19 of 20 sweeps at least",
    arguments: [0.01, 0.05, 0.15])
  func constant(chance: Double) {
    for values in [[2, 2, 2, 2, 2], [1, 2, 4, 8, 16]] {
      let clean = (1...20).count { seed in
        var meter = SimulatedMeter(seed: UInt64(seed), rate: Self.flat)
        (meter.chance, meter.outliers, meter.drift) = (chance, 0.05, 0.0005)
        let seen = SimulatedSweep(sweepPlan(values), meter).seen
        let trends = seen.variants.compactMap { seen.trend(of: $0)?.differs }
        return seen.crossings.isEmpty && trends == [false, false, false]
      }
      #expect(clean >= 19, "\(clean) of 20 sweeps over \(values) with chance \(chance)")
    }
  }

  @Test(
    "equal variants have no leader, and a faster one leads by what it is faster", arguments: 1...20)
  func leads(seed: UInt64) throws {
    let seen = SimulatedSweep(sweepPlan([2, 4]), SimulatedMeter(seed: seed, rate: Self.flat)).seen
    for point in seen.points {
      let lead = try #require(point.lead)
      #expect(Set([lead.leader] + lead.equals) == ["tas", "ticket"])
    }
    let far = SimulatedSweep(
      sweepPlan([2]), SimulatedMeter(seed: seed) { variant, _ in variant == "tas" ? 90e6 : 30e6 }
    )
    .seen.points[0]
    let lead = try #require(far.lead)
    #expect(lead.leader == "tas" && lead.isClear)
    #expect(abs(lead.ratio.median - 3) < 0.5)
  }

  @Test("where curves cross is found, and who is faster from there on", arguments: 1...20)
  func crossing(seed: UInt64) {
    var meter = SimulatedMeter(seed: seed) { variant, plan in
      switch variant {
      case "ticket": 60e6 / Double(plan.threads * plan.threads)
      case "tas": 40e6 / Double(plan.threads)
      default: 7e6
      }
    }
    (meter.drift, meter.chance) = (0.001, 0.03)
    let seen = SimulatedSweep(sweepPlan([1, 2, 4, 8, 16]), meter).seen
    #expect(
      seen.crossings.map { "\($0.faster) \($0.slower) \($0.at.text)" } == [
        "tas ticket 2", "mutex ticket 4", "mutex tas 8",
      ])
    #expect(seen.trend(of: "ticket")?.differs == true)
    #expect(seen.trend(of: "ticket")?.highest == 0 && seen.trend(of: "ticket")?.lowest == 4)
    #expect(seen.trend(of: "mutex")?.differs == false)
  }

  @Test("a broken variant neither leads nor crosses")
  func broken() {
    let plan = sweepPlan(variants: ["unlocked", "tas"])
    let seen = SimulatedSweep(
      plan,
      SimulatedMeter(seed: 1) { variant, plan in
        variant == "unlocked" ? 1e9 / Double(plan.threads * plan.threads) : 9e6
      }
    ).seen
    #expect(seen.crossings.isEmpty)
    #expect(seen.points.allSatisfy { $0.lead?.leader != "unlocked" })
  }

  // MARK: Order

  @Test("every round visits every point once, in changing order", arguments: [1, 3, 7])
  func order(rounds: Int) {
    let plan = sweepPlan([1, 2, 3, 4, 5, 6, 7, 8], rounds: rounds)
    let sweep = SimulatedSweep(plan, SimulatedMeter(seed: 4, rate: Self.flat))
    let seen = sweep.seen
    let threads = sweep.visits.map(\.threads)
    #expect(threads.count == 8 * rounds)
    let byRound = stride(from: 0, to: threads.count, by: 8).map { Array(threads[$0..<($0 + 8)]) }
    #expect(byRound.allSatisfy { $0.sorted() == Array(1...8) })
    #expect(Set(byRound).count == rounds, "each round has its own order")
    #expect(seen.points.allSatisfy { $0.started.count == rounds })
    let starts = seen.points.map(\.started).flatMap { $0 }
    #expect(Set(starts).count == starts.count)
    #expect(seen.isComplete && seen.visits == seen.plannedVisits)
  }

  @Test("drift meets all points alike: what is constant stays so while everything gets slower")
  func drift() {
    var meter = SimulatedMeter(seed: 9, rate: Self.flat)
    (meter.drift, meter.chance) = (0.01, 0.01)
    let seen = SimulatedSweep(sweepPlan([1, 2, 4, 8], rounds: 10), meter).seen
    #expect(seen.variants.allSatisfy { seen.trend(of: $0)?.differs == false })
  }

  @Test("a point has ten slices of each variant at least, and as long as was asked for")
  func slices() {
    for (rounds, seconds) in [(1, 0.1), (3, 0.1), (20, 0.1), (4, 2.0)] {
      var plan = sweepPlan([2], rounds: rounds)
      plan.seconds = seconds
      let figures = SimulatedSweep(plan, SimulatedMeter(seed: 2, rate: Self.flat)).seen.points[0]
        .part
        .variants
      #expect(figures.allSatisfy { $0.slices >= 10 && $0.elapsed >= seconds - 1e-9 })
      #expect(figures.allSatisfy { $0.elapsed <= max(seconds, 0.5) + 0.05 * Double(rounds) })
    }
  }

  // MARK: What goes wrong

  @Test("slices that do not count are left out, counted, and made up for")
  func doubts() {
    var meter = SimulatedMeter(seed: 3, rate: Self.flat)
    meter.doubtful = { $0 < 8 }
    let seen = SimulatedSweep(sweepPlan([1, 2, 4], rounds: 3), meter).seen
    #expect(seen.isComplete && seen.visits == seen.plannedVisits && seen.visits > 9)
    for variant in seen.points.flatMap(\.part.variants) {
      #expect(variant.doubt == nil && variant.slices >= 6 && variant.cpuShare == 1)
      #expect(variant.slicesLeftOut > 0)
    }
  }

  @Test(
    "of a machine that is always busy there are rates in doubt, and no claims; it ends all the same"
  )
  func alwaysBusy() {
    var meter = SimulatedMeter(seed: 3) { variant, plan in
      Self.flat(variant, plan) / Double(plan.threads)
    }
    meter.doubtful = { _ in true }
    let seen = SimulatedSweep(sweepPlan([1, 2, 4], rounds: 3), meter).seen
    #expect(seen.isComplete && seen.visits == 18)
    for variant in seen.points.flatMap(\.part.variants) {
      #expect(variant.doubt == .cpuShare && variant.rate != nil && variant.slices == 0)
    }
    #expect(seen.crossings.isEmpty && seen.points.allSatisfy { $0.lead == nil })
    #expect(seen.variants.allSatisfy { seen.trend(of: $0) == nil })
  }

  @Test("what was measured before the end that somebody wanted stays", arguments: [0, 1, 5, 19])
  func interrupted(after visits: Int) {
    var meter = SimulatedMeter(seed: 3, rate: Self.flat)
    meter.ends = visits
    let sweep = SimulatedSweep(sweepPlan(), meter)
    #expect(sweep.failure == nil && !sweep.seen.isComplete && sweep.seen.visits == visits)
    #expect(sweep.seen.points.map(\.started.count).reduce(0, +) == visits)
  }

  @Test("what was measured before the system refused something stays")
  func refused() {
    var meter = SimulatedMeter(seed: 3, rate: Self.flat)
    meter.refused = 6
    let sweep = SimulatedSweep(sweepPlan(), meter)
    #expect(sweep.failure != nil && !sweep.seen.isComplete && sweep.seen.visits == 6)
  }

  @Test("the time that is left goes down to nothing, and never up while all goes as expected")
  func timeLeft() {
    let published = SimulatedSweep(sweepPlan(), SimulatedMeter(seed: 5, rate: Self.flat)).published
    let left = published.dropFirst().map(\.secondsLeft)
    #expect(zip(left.dropFirst(), left.dropFirst(2)).allSatisfy { $0 >= $1 - 0.6 })
    #expect(left.last == 0)
  }

  @Test("a variant for another number of workers is missing at a point, and nowhere else")
  func missing() {
    let plan = sweepPlan([1, 2, 4], variants: ["peterson", "tas"])
    let seen = SimulatedSweep(plan, SimulatedMeter(seed: 1, rate: Self.flat)).seen
    #expect(seen.points.map { $0.seen("peterson") != nil } == [false, true, false])
    #expect(seen.points.allSatisfy { $0.seen("tas")?.rate != nil })
  }
}

extension ClosedRange<Int> {
  fileprivate func count(where holds: (Int) -> Bool) -> Int { filter(holds).count }
}
