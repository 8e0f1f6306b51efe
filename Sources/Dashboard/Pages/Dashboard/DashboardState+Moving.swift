import Contention

/// From page to page.
extension DashboardState {
  /// The page that shows.
  public var page: any Page {
    switch place {
    case .overview: return OverviewPage(self)
    case .scenario(let name):
      guard let scenario = Catalogue.scenario(named: name) else { return OverviewPage(self) }
      return scenario.litmus.map { LitmusPage(self, scenario, $0) } ?? ScenarioPage(self, scenario)
    case .sweep(let name):
      guard let scenario = Catalogue.scenario(named: name) else { return OverviewPage(self) }
      return SweepPage(self, scenario)
    }
  }

  /// Opens a scenario.
  mutating func open(_ scenario: Scenario, _ now: Double) -> Reaction {
    let before = (place: place, plan: plan)
    enter(scenario)
    changed = now
    sayInherited(now)
    return before == (place, plan) ? .reset : .show(page)
  }

  /// Says which settings the page has from the one before.
  private mutating func sayInherited(_ now: Double) {
    let plan = planInForce
    let turned = turnedKnobs(in: plan).compactMap { $0.forms(in: plan).first }
    guard !turned.isEmpty else { return }
    announce("still set: \(turned.joined(separator: ", ")); R: as it was started", now)
  }

  /// Opens the page that shows how the scenario scales.
  mutating func openSweep() -> Reaction {
    guard let scenario else { return .none }
    place = .sweep(scenario.name)
    return .show(page)
  }

  /// Opens the overview.
  mutating func openOverview(_ now: Double) -> Reaction {
    guard place != .overview else { return .none }
    leave()
    changed = now
    return .show(page)
  }

  /// The tile of the overview that a scenario belongs to. All litmus tests have one together.
  func tile(of name: String) -> Int? {
    let isLitmus = Catalogue.scenario(named: name)?.litmus != nil
    return overview.firstIndex { $0.name == name || (isLitmus && $0.litmus != nil) }
  }

  /// Opens the scenario after this one, or before; the overview lies between the last and the first.
  mutating func openNeighbour(_ direction: Int, _ now: Double) -> Reaction {
    let index = scenario.flatMap { tile(of: $0.name) }.map { $0 + 1 } ?? 0
    let next = (index + direction + overview.count + 1) % (overview.count + 1)
    return next == 0 ? openOverview(now) : open(overview[next - 1], now)
  }

  /// Takes everything back that was changed since atomtop was started, but for what only concerns the
  /// display. The page stays.
  mutating func startOver(_ now: Double) -> Reaction {
    let open = scenario
    plan = asked
    (inPlay, chosen, worker) = ([:], [:], nil)
    isFrozen = false
    code.isOpen = false
    sight.forget()
    if let open { enter(open) } else { leave() }
    changed = now
    announce("everything as it was started; figures restart from zero", now)
    return .startOver(.measure(plan))
  }

  /// Takes back a change that the system refused, and says why. The plan before it still runs.
  mutating func takeBack(_ reason: String, _ now: Double) -> Reaction {
    let refused = place
    plan = sight.snapshot.plan
    before = [:]
    place = plan.scenarios.count == 1 ? .scenario(plan.scenarios[0]) : .overview
    announce(reason, alarm: true, now)
    return refused == place ? .none : .show(page)
  }

  /// Goes to a scenario's page. The variants in play are those that it had when it was left.
  mutating func enter(_ scenario: Scenario) {
    let name = scenario.name
    place = .scenario(name)
    latest = name
    forget()
    plan.scenarios = [name]
    plan.variants = variantsInPlay(of: scenario)
    plan.includesBaseline = asked.includesBaseline && inPlay[name] == nil
  }

  private mutating func leave() {
    place = .overview
    forget()
    plan.scenarios = overview.map(\.name)
    plan.variants = overviewVariants
    plan.includesBaseline = asked.includesBaseline
  }

  /// Forgets what belongs to one page only.
  private mutating func forget() {
    overlay = nil
    before = [:]
    announcement = nil
    printed = nil
    plan.focus = nil
  }

  /// The variants that the command line named, if every scenario of the overview has one of them. A litmus
  /// test has orderings, which it does not name.
  private var overviewVariants: Set<String>? {
    guard let asked = asked.variants else { return nil }
    let isShared = overview.allSatisfy { scenario in
      scenario.litmus != nil || scenario.variants.contains { asked.contains($0.name) }
    }
    return isShared ? asked : nil
  }

  /// The variants that somebody chose, but for those that are for another number of workers; nil: all.
  func variantsInPlay(of scenario: Scenario) -> Set<String>? {
    let others = scenario.variants.filter { !$0.permits(scenario.workers(for: plan)) }.map(\.name)
    if let chosen = inPlay[scenario.name] { return chosen.subtracting(others) }
    // Names that the command line gave may mean nothing here.
    guard let asked = asked.variants, scenario.variants.contains(where: { asked.contains($0.name) })
    else { return nil }
    return asked.subtracting(others)
  }
}
