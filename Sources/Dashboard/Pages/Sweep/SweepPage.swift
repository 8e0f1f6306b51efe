import Contention

/// How a scenario's variants scale: curves over the values of one knob, which grow while they are measured.
struct SweepPage: DashboardPage {
  var state: DashboardState
  let scenario: Scenario
  var choice = SweepChoice(knob: .threads)
  /// The number of the selected point.
  var point = 0
  /// How often somebody wanted it measured anew.
  private var number = 0
  /// What sweeps came to, also those of other knobs.
  private var results: [SweepSnapshot] = []
  /// Plans of which the system refused something.
  private var refused: [SweepPlan] = []

  /// The page of a scenario.
  init(_ state: DashboardState, _ scenario: Scenario) {
    self.state = state
    self.scenario = scenario
  }

  /// What is varied.
  var axis: SweepAxis { SweepChoice.axis(choice.knob, scenario, cpus: state.machine.cpus) }

  /// What is measured: the plan of the scenario's page, the knob varied, every variant in play in turn.
  var plan: SweepPlan {
    let axis = axis
    var base = state.plan
    base.focus = nil
    // Its own value is none of the sweep's business: keys that turn it change nothing here.
    if let first = axis.values.first { axis.knob.set(first, in: &base) }
    return SweepPlan(base, along: [axis])
  }

  /// What it has come to.
  var seen: SweepSnapshot {
    let plan = plan
    return results.first { $0.plan == plan } ?? SweepSnapshot(of: plan, on: state.machine)
  }

  var detailed: Set<VariantID>? { [] }
  var parksWorkers: Bool { true }

  var sweeps: SweepRequest? {
    let plan = plan
    let isOver = results.contains { $0.plan == plan && $0.isComplete } || refused.contains(plan)
    return isOver ? nil : SweepRequest(plan, number: number)
  }

  /// The selected variant.
  var chosen: Variant { state.chosenVariant(of: scenario) }

  // MARK: News

  mutating func learn(_ news: News, now: Double) -> Reaction {
    switch news {
    case .swept(let seen, let refusal):
      results.removeAll { $0.plan == seen.plan }
      results.append(seen)
      guard let refusal else { return .none }
      refused.append(seen.plan)
      state.announce(refusal, alarm: true, now)
      return .none
    default: return learnOfWorkers(news, now: now)
    }
  }

  // MARK: Keys

  /// Measures everything anew.
  mutating func measureAnew(_ now: Double) -> Reaction {
    let plan = plan
    results.removeAll { $0.plan == plan }
    refused.removeAll { $0 == plan }
    number += 1
    state.announce("measured anew", now)
    return .none
  }

  /// Varies the next knob.
  mutating func changeKnob(by places: Int, _ now: Double) -> Reaction {
    let knobs = SweepChoice.knobs(of: scenario)
    let index = knobs.firstIndex(of: choice.knob) ?? 0
    choice.knob = knobs[(index + places + knobs.count) % knobs.count]
    point = 0
    state.announce("\(choice.knob.title): \(choice.knob.explanation)", now)
    return .none
  }

  mutating func selectPoint(_ number: Int) -> Reaction {
    point = min(max(number, 0), axis.values.count - 1)
    return .none
  }

  /// Selects the variant `direction` rows below, above if negative, of those that are swept.
  mutating func choose(_ direction: Int) -> Reaction {
    let names = seen.variants
    let index = names.firstIndex(of: chosen.name) ?? 0
    guard !names.isEmpty else { return .none }
    state.chosen[scenario.name] = names[min(max(index + direction, 0), names.count - 1)]
    return .none
  }

  /// Opens the scenario's page with the setting of the selected point.
  mutating func openPoint(_ now: Double) -> Reaction {
    let point = seen.points[min(point, seen.points.count - 1)]
    var next = state
    next.place = .scenario(scenario.name)
    choice.knob.set(point.setting[0], in: &next.plan)
    if next.plan.variants != nil { next.plan.variants = next.variantsInPlay(of: scenario) }
    next.before = [:]
    next.changed = now
    next.announce("as in the sweep: \(choice.knob.amount(point.setting[0]))", now)
    return .show(next.page)
  }

  /// Opens the scenario's page as it was.
  mutating func leave() -> Reaction {
    state.place = .scenario(scenario.name)
    return .show(state.page)
  }

  // MARK: Frames

  func heading(_ scene: Scene) -> Heading {
    let text = SweepText(seen)
    return Heading(
      place: "\(scenario.name) ▸ sweep", parts: [],
      facts: [(choice.knob.amount(axis.values), .plain)], varied: choice.knob,
      elapsed: seen.elapsed,
      sentence: text.standing)
  }

  func draw(_ scene: Scene, in body: Area, on grid: inout Grid) {
    SweepView(page: self, seen: seen).draw(in: body, on: &grid)
  }

  mutating func settle() { point = min(point, axis.values.count - 1) }

  /// A click selects the nearest point.
  mutating func click(row: Int, column: Int, now: Double) -> Reaction {
    let view = SweepView(page: self, seen: seen)
    return view.point(row: row, column: column).map { selectPoint($0) } ?? .none
  }

  mutating func wheel(_ notches: Int) { _ = choose(notches.signum()) }
}
