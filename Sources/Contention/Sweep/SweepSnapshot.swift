/// Everything that a sweep has come to at one instant. Tables, curves and every format are made from it.
public struct SweepSnapshot: Sendable, Equatable {
  /// What was asked for.
  public let plan: SweepPlan
  /// The machine that the workers run on.
  public var machine: Machine
  /// All points, in the order of ``SweepPlan/settings``, also those that nobody visited yet.
  public private(set) var points: [SweepPoint]
  /// The number of the point that is measured now; nil: none is.
  public internal(set) var current: Int?
  /// The round that goes on, from 1; it may be beyond the plan's, where points needed more slices.
  public internal(set) var round = 1
  /// Seconds since the sweep began.
  public internal(set) var elapsed = 0.0
  /// Visits that are over.
  public private(set) var visits = 0
  /// Visits that are planned in all.
  public internal(set) var plannedVisits: Int
  /// Whether every round was measured.
  public internal(set) var isComplete = false
  /// The first broken law of a correct variant; nil: none broke.
  public internal(set) var defect: Defect?
  /// Expected seconds of the visits that are over, and of those to come.
  private var expectedUntilNow = 0.0
  private(set) var expectedLeft: Double

  /// What is known before anything was measured.
  public init(of plan: SweepPlan, on machine: Machine = .current) {
    self.plan = plan
    self.machine = machine
    points = plan.settings.map { SweepPoint($0, of: plan) }
    plannedVisits = points.count * plan.rounds
    expectedLeft = plan.expectedSeconds(cpus: machine.cpus)
  }

  /// Seconds that are left, most likely.
  public var secondsLeft: Double {
    // What a visit really takes shows after the first.
    expectedUntilNow > 0 ? expectedLeft * elapsed / expectedUntilNow : expectedLeft
  }

  /// The noise over all points: the upper quartile of how far the baseline comes from itself; nil while
  /// unknown.
  public var noise: Double? { Noise.level(of: points.flatMap(\.selfRatios)) }

  /// The names of all variants that are in play at some point, in catalogue order.
  public var variants: [String] {
    let names = Set(points.flatMap { $0.part.variants.map(\.id.variant) })
    return (plan.scenario?.variants ?? []).map(\.name).filter(names.contains)
  }

  /// The names of those that are not broken on purpose.
  public var correctVariants: [String] {
    let broken = (plan.scenario?.variants ?? []).filter { $0.role == .broken }.map(\.name)
    return variants.filter { !broken.contains($0) }
  }

  /// The numbers of the points that have too few slices that count.
  var unsettled: [Int] { points.indices.filter { !points[$0].isSettled } }

  /// Takes in a visit that is over.
  mutating func take(_ visit: SweepVisit, at index: Int) {
    points[index].take(visit)
    machine = visit.snapshot.machine
    if defect == nil { defect = visit.snapshot.defect }
    visits += 1
    let expected = plan.secondsOfVisit(points[index].plan, cpus: machine.cpus)
    expectedUntilNow += expected
    expectedLeft = max(0, expectedLeft - expected)
  }

  /// Plans one more visit of these points.
  mutating func extend(by points: [Int]) {
    plannedVisits += points.count
    for index in points {
      expectedLeft += plan.secondsOfVisit(self.points[index].plan, cpus: machine.cpus)
    }
  }
}
