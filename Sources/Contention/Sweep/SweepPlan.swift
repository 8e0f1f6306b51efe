/// What a sweep measures: one scenario under a plan, with one or two of its knobs varied.
///
/// Every point is visited once per round, in another order each time, and all variants take turns during a
/// visit. So what drifts while a sweep goes on (heat, other programs) meets all points alike and does not look
/// like scaling.
public struct SweepPlan: Sendable, Equatable {
  /// The most points that a sweep may have.
  public static let mostPoints = 256
  /// The numbers of rounds that can be asked for.
  public static let roundRange = 1...100
  /// Rounds where no number was asked for.
  public static let standardRounds = 5
  /// Seconds of measuring for each point and variant where nothing was asked for.
  public static let standardSeconds = 0.5
  /// The fewest slices of each point and variant.
  static let leastSlices = 10

  /// What is not varied. It has one scenario.
  public var base: Plan
  /// The knobs that are varied, one or two.
  public var axes: [SweepAxis]
  /// How often each point is visited.
  public var rounds = Self.standardRounds
  /// Seconds of measuring for each point and variant; slices are never cut short, so it may be more.
  public var seconds = Self.standardSeconds

  /// A sweep of `base` along `axes`.
  public init(_ base: Plan, along axes: [SweepAxis]) {
    self.base = base
    self.axes = axes
  }

  /// The scenario; nil: there is none of that name.
  public var scenario: Scenario? { base.scenarios.first.flatMap(Catalogue.scenario) }

  /// What the knobs are set to at each point, the last axis varying fastest.
  public var settings: [[KnobValue]] {
    axes.reduce([[]]) { settings, axis in
      settings.flatMap { setting in axis.values.map { setting + [$0] } }
    }
  }

  /// The plan of a setting, without a limit. Variants that do not work with its number of workers are not in
  /// play.
  public func plan(at setting: [KnobValue]) -> Plan {
    var plan = base
    plan.limit = .none
    for (axis, value) in zip(axes, setting) { axis.knob.set(value, in: &plan) }
    if let names = plan.variants, let scenario {
      let left = Set(scenario.leftOut(for: plan).map(\.name))
      plan.variants = names.subtracting(left)
    }
    return plan
  }

  /// Rounds of slices in one visit under `plan` on `cpus` CPUs.
  func roundsOfVisit(_ plan: Plan, cpus: Int) -> Int {
    let slice = Double(plan.effectiveSlice(cpus: cpus)) / 1000
    let slices = max(Double(Self.leastSlices), seconds / slice)
    return max(1, Int((slices / Double(rounds)).rounded(.up)))
  }

  /// Seconds that one visit under `plan` takes on `cpus` CPUs: a round that warms up, then rounds with a
  /// slice for each variant and a second one for the baseline.
  func secondsOfVisit(_ plan: Plan, cpus: Int) -> Double {
    let variants = scenario?.variants(for: plan) ?? []
    let again = variants.contains(where: \.isBaseline) ? 1 : 0
    let slices =
      variants.count + roundsOfVisit(plan, cpus: cpus) * (variants.count + again)
    return Double(slices * plan.effectiveSlice(cpus: cpus)) / 1000
  }

  /// Seconds that the whole sweep takes on `cpus` CPUs, if nothing gets in its way.
  public func expectedSeconds(cpus: Int) -> Double {
    settings.reduce(0) { $0 + secondsOfVisit(plan(at: $1), cpus: cpus) } * Double(rounds)
  }

  /// Checks every point's plan. Any thread.
  ///
  /// - Throws: the first thing that is wrong with one of them.
  public func check() throws(PlanError) {
    for setting in settings { try plan(at: setting).check() }
  }
}
