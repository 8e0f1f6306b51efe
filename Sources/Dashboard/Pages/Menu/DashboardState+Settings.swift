import Contention

extension DashboardState {
  private static let frameLadder = [1, 2, 5, 10, 20, 30, 60]

  /// Moves a setting to its next value, or the one before.
  mutating func step(
    _ setting: Setting, by direction: Int, _ snapshot: Snapshot, _ now: Double
  ) -> Reaction {
    guard isAvailable(setting) else {
      // Without an answer it would look as if the key had got lost.
      announce(reasonAgainst(setting), now)
      return .none
    }
    switch setting {
    case .scenario: return openNeighbour(direction, now)
    case .frameRate:
      display.framesPerSecond = Self.next(display.framesPerSecond, direction, Self.frameLadder)
    case .theme: display.theme = Self.cycled(display.theme, direction, ThemeName.allCases)
    case .graph where display.charset != .unicode:
      announce("\(setting.title) needs more than ASCII", now)
      return .none
    case .graph: display.graph = Self.cycled(display.graph, direction, GraphGlyphs.allCases)
    default:
      return changePlan(setting, direction, snapshot, now)
    }
    announce("\(setting.title): \(value(of: setting))", now)
    return .none
  }

  private mutating func changePlan(
    _ setting: Setting, _ direction: Int, _ snapshot: Snapshot, _ now: Double
  ) -> Reaction {
    if setting == .focus || setting == .inPlay, let reason = reasonAgainstChosen {
      announce(reason, now)
      return .none
    }
    let previous = plan
    stepPlan(setting, direction)
    guard plan != previous else {
      announce(
        setting == .inPlay
          ? "one variant has to stay in play"
          : "\(setting.title) cannot go further than \(value(of: setting))", now)
      return .none
    }
    let text = "\(setting.title): \(value(of: setting))"
    guard let remark = settleVariants() else {
      plan = previous
      announce("no variant that is in play is for that number of workers", now)
      return .none
    }
    return change(text + remark, snapshot, now)
  }

  /// Why a setting cannot be changed on this page.
  private func reasonAgainst(_ setting: Setting) -> String {
    guard let scenario else { return "\(setting.title): open a scenario first" }
    if let shape = scenario.litmus {
      return setting == .knob(.threads)
        ? "\(scenario.name) has \(shape.workers) workers of its own, no more and no fewer"
        : "the litmus test \(scenario.name) has no choice of \(setting.title)"
    }
    return "the scenario \(scenario.name) has no choice of \(setting.title)"
  }

  private mutating func stepPlan(_ setting: Setting, _ direction: Int) {
    switch setting {
    case .focus: toggleFocus()
    case .inPlay: toggleInPlay()
    case .knob(.ordering):
      plan = planInForce
      Knob.ordering.turn(&plan, by: direction, among: scenario?.orderings.map(\.rawValue))
    case .knob(let knob):
      knob.turn(&plan, by: direction)
    case .scenario, .frameRate, .theme, .graph: break
    }
  }

  /// Leaves out the variants that are not for this number of workers, and takes in again those that are. What
  /// there is to say about it; nil: none is left.
  private mutating func settleVariants() -> String? {
    guard let scenario else { return "" }
    if plan.variants != nil { plan.variants = variantsInPlay(of: scenario) }
    guard !scenario.variants(for: plan).isEmpty else { return nil }
    guard let focus = plan.focus, let variant = Catalogue.variant(focus),
      let only = variant.onlyWorkers, !variant.permits(scenario.workers(for: plan))
    else { return "" }
    plan.focus = nil
    return ", no focus: \(variant.name) is for exactly \(only)"
  }

  /// Why the selected variant can neither have the focus nor be in play; nil: it can.
  private var reasonAgainstChosen: String? {
    guard let scenario else { return nil }
    let variant = chosenVariant(of: scenario)
    guard !variant.permits(scenario.workers(for: plan)) else { return nil }
    return variant.onlyWorkersText.map { "\(variant.name): \($0)" }
  }

  private mutating func toggleFocus() {
    guard let scenario else { return }
    let id = VariantID(scenario: scenario.name, variant: chosenVariant(of: scenario).name)
    plan.focus = plan.focus == id ? nil : id
  }

  /// At least one variant stays in play.
  private mutating func toggleInPlay() {
    guard let scenario else { return }
    plan.focus = nil
    let name = chosenVariant(of: scenario).name
    let names = Set(scenario.variants(for: plan).map(\.name)).symmetricDifference([name])
    guard !names.isEmpty else { return }
    // Those for another number of workers come back with it.
    let others = scenario.variants.filter { !$0.permits(scenario.workers(for: plan)) }.map(\.name)
    let kept = others.filter { inPlay[scenario.name]?.contains($0) ?? true }
    inPlay[scenario.name] = names.union(kept)
    plan.variants = names
    plan.includesBaseline = false
  }

  /// The next value of `ladder` above or below `value`, which need not be one of them.
  static func next(_ value: Int, _ direction: Int, _ ladder: [Int]) -> Int {
    direction > 0
      ? ladder.first { $0 > value } ?? value
      : ladder.last { $0 < value } ?? value
  }

  private static func cycled<Value: Equatable>(
    _ value: Value, _ direction: Int, _ values: [Value]
  ) -> Value {
    let index = values.firstIndex(of: value) ?? 0
    return values[(index + direction + values.count) % values.count]
  }
}
