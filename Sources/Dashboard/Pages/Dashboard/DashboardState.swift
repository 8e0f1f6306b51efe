import Contention

/// Everything the dashboard remembers besides what was measured. Changed by events alone.
public struct DashboardState: Sendable {
  /// What fills the screen.
  public enum Page: Sendable, Equatable {
    /// All scenarios.
    case overview
    /// One scenario, by its catalogue name.
    case scenario(String)
  }

  /// What lies over the page.
  public enum Overlay: Sendable, Equatable {
    /// Help, at a line.
    case help(firstLine: Int)
    /// The menu of all settings, with one of them selected.
    case menu(Setting)
  }

  /// Something that is said for a while.
  struct Announcement: Sendable, Equatable {
    var text: String
    var isAlarm = false
    /// When it goes away, in seconds of the loop's clock.
    var until: Double
  }

  /// What was asked for last; the snapshot's plan follows as soon as the conductor gets to it.
  public internal(set) var plan: Plan
  /// The machine that it runs on.
  public let machine: Machine
  /// What fills the screen.
  public internal(set) var page: Page
  /// What lies over it.
  public internal(set) var overlay: Overlay?
  /// How it is shown.
  public var display: DisplayOptions
  /// Whether the workers are parked on request.
  public internal(set) var isFrozen = false
  /// Columns and rows of the screen.
  public internal(set) var size = Area(width: 80, height: 24)

  /// The scenarios of the overview.
  let overview: [Scenario]
  /// The variants that the command line asked for.
  let askedVariants: Set<String>?
  /// Whether the command line wanted the baseline.
  let asksBaseline: Bool
  /// The variants in play where somebody chose, by scenario.
  var inPlay: [String: Set<String>] = [:]
  /// The tile that Enter opens.
  var tile = 0
  /// The selected variant's name, by scenario.
  var chosen: [String: String] = [:]
  /// The first worker row that shows.
  var scroll = 0
  /// The worker that was clicked, to be followed from variant to variant.
  var worker: Int?
  /// The rates from before the latest change.
  var before: [VariantID: EarlierRate] = [:]
  /// When the plan changed last, by the loop's clock.
  var changed: Double?
  var announcement: Announcement?
  var code = CodeChoice()

  /// The dashboard of `plan`: one scenario, or an overview of several.
  public init(plan: Plan, machine: Machine, display: DisplayOptions, opens scenario: String?) {
    self.plan = plan
    self.machine = machine
    self.display = display
    askedVariants = plan.variants
    asksBaseline = plan.includesBaseline
    overview = plan.scenarios.compactMap(Catalogue.scenario)
    page = .overview
    if let scenario { _ = open(scenario) }
  }

  /// The scenario that fills the screen.
  public var scenario: Scenario? {
    if case .scenario(let name) = page { return Catalogue.scenario(named: name) }
    return nil
  }

  /// The variants whose workers the page shows one by one.
  public var detailed: Set<VariantID> {
    guard let scenario else { return [] }
    var names = scenario.variants.filter(\.isBaseline).map(\.name)
    names.append(chosenVariant(of: scenario).name)
    return Set(names.map { VariantID(scenario: scenario.name, variant: $0) })
  }

  /// The variant of `scenario` that the worker panel shows: the first correct one, until somebody
  /// chooses another.
  func chosenVariant(of scenario: Scenario) -> Variant {
    scenario.variants.first { $0.name == chosen[scenario.name] }
      ?? scenario.variants.first { $0.role == .atomic }
      ?? scenario.variants[0]
  }

  /// Selects a variant of the scenario that shows and gives it every slice.
  public mutating func focus(on variant: String) {
    guard let scenario else { return }
    chosen[scenario.name] = variant
    plan.focus = VariantID(scenario: scenario.name, variant: variant)
  }

  /// Whether `variant` gets slices under the plan.
  func isInPlay(_ variant: Variant, of scenario: Scenario) -> Bool {
    scenario.variants(for: plan).contains { $0.name == variant.name }
  }
}

extension DashboardState {
  /// Opens a scenario, with the variants that were in play when it was left.
  mutating func open(_ name: String) -> Reaction {
    guard let scenario = Catalogue.scenario(named: name) else { return .none }
    page = .scenario(name)
    overlay = nil
    scroll = 0
    before = [:]
    announcement = nil
    tile = overview.firstIndex { $0.name == name } ?? tile
    plan.scenarios = [name]
    plan.focus = nil
    plan.variants = variantsInPlay(of: scenario)
    plan.includesBaseline = asksBaseline && inPlay[name] == nil
    return .change(plan)
  }

  /// Back to all scenarios.
  mutating func openOverview() -> Reaction {
    guard page != .overview else { return .none }
    page = .overview
    overlay = nil
    before = [:]
    announcement = nil
    plan.scenarios = overview.map(\.name)
    plan.focus = nil
    plan.variants = overviewVariants
    plan.includesBaseline = asksBaseline
    return .change(plan)
  }

  /// The variants that the command line named, if every scenario of the overview has one of them.
  private var overviewVariants: Set<String>? {
    guard let asked = askedVariants else { return nil }
    let isShared = overview.allSatisfy { scenario in
      scenario.variants.contains { asked.contains($0.name) }
    }
    return isShared ? asked : nil
  }

  private func variantsInPlay(of scenario: Scenario) -> Set<String>? {
    if let chosen = inPlay[scenario.name] { return chosen }
    // Names that the command line gave may mean nothing here.
    guard let asked = askedVariants, scenario.variants.contains(where: { asked.contains($0.name) })
    else { return nil }
    return asked
  }

  /// Puts the changed plan in force, says so, and keeps the figures from before.
  mutating func change(_ text: String, _ snapshot: Snapshot, _ now: Double) -> Reaction {
    for part in snapshot.scenarios {
      for seen in part.variants {
        if let rate = seen.typicalRate {
          before[seen.id] = EarlierRate(rate: rate, spread: seen.rate, noise: part.noise)
        }
      }
    }
    let restart = isFrozen ? "figures restart, Space goes on" : "figures restart"
    announce("\(text); \(restart), \"was\" is the rate before", now)
    return .change(plan)
  }

  /// Says something for a while.
  mutating func announce(_ text: String, alarm: Bool = false, _ now: Double) {
    announcement = Announcement(text: text, isAlarm: alarm, until: now + (alarm ? 10 : 5))
  }
}
