import Contention

/// What the pages of the dashboard share: what was asked for, what was seen, how it is shown.
public struct DashboardState: Sendable {
  /// The pages that there are.
  enum Place: Sendable, Equatable {
    /// All scenarios.
    case overview
    /// One scenario, by its name.
    case scenario(String)
    /// One scenario as it scales, by its name.
    case sweep(String)
  }

  /// What lies over the page.
  enum Overlay: Sendable, Equatable {
    /// Help, at a line.
    case help(firstLine: Int)
    /// The menu of all settings, with one of them selected.
    case menu(Setting)
  }

  /// The plan that was asked for last. The snapshot's plan follows when the conductor gets to it.
  var plan: Plan
  /// The machine that it runs on.
  let machine: Machine
  /// What was seen of the workers.
  var sight: Sight
  /// Which page shows.
  var place = Place.overview
  /// What lies over the page.
  var overlay: Overlay?
  /// How it is shown.
  var display: DisplayOptions
  /// Whether the workers are parked on request.
  var isFrozen = false
  /// Columns and rows of the screen.
  var size = Area(width: 80, height: 24)

  /// What has a tile on the overview of everything: all scenarios, and the litmus test that says most.
  public static let tiles = Catalogue.scenarios + Catalogue.litmusTests.prefix(1)

  /// The scenarios of the overview.
  let overview: [Scenario]
  /// What the command line asked for.
  let asked: Plan
  /// The variants in play where somebody chose, by scenario.
  var inPlay: [String: Set<String>] = [:]
  /// The scenario that was opened last.
  var latest: String?
  /// The selected variant's name, by scenario.
  var chosen: [String: String] = [:]
  /// The worker that was clicked, to be followed from variant to variant.
  var worker: Int?
  /// The rates from before the latest change.
  var before: [VariantID: EarlierRate] = [:]
  /// When the plan changed last, by the loop's clock.
  var changed: Double?
  var announcement: Announcement?
  /// What has become of a print. It goes away with the next key: none shows in another print.
  var printed: Announcement?
  var code = CodeChoice()

  /// The dashboard of `plan`: one scenario, or an overview of several.
  public init(plan: Plan, machine: Machine, display: DisplayOptions, opens scenario: String?) {
    self.plan = plan
    self.machine = machine
    self.display = display
    asked = plan
    overview = plan.scenarios.compactMap(Catalogue.scenario)
    sight = Sight(plan: plan, machine: machine)
    code.language = display.language
    if let scenario = scenario.flatMap(Catalogue.scenario) { enter(scenario) }
  }

  /// The scenario that the page is about; nil: it is about no single one.
  var scenario: Scenario? {
    switch place {
    case .overview: return nil
    case .scenario(let name), .sweep(let name): return Catalogue.scenario(named: name)
    }
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
  /// Lines for keys: two where the screen has room for them, and one would not do.
  var keyRows: Int {
    // Nine tiles take every line of a usual screen.
    place == .overview && size.height <= 24 ? 1 : Frame.keyRows(of: size)
  }

  /// The parts of the screen.
  var frame: Frame { Frame(size, keyRows: keyRows) }

  /// Has the changed plan measured, says so, and keeps the rates from before.
  mutating func change(_ text: String, _ snapshot: Snapshot, _ now: Double) -> Reaction {
    changed = now
    for part in snapshot.scenarios {
      for seen in part.variants {
        if let rate = seen.typicalRate {
          before[seen.id] = EarlierRate(rate: rate, spread: seen.rate, noise: part.noise)
        }
      }
    }
    let restart = isFrozen ? "figures restart when it goes on" : "figures restart"
    announce("\(text); \(restart), \"was\" is the rate before", now)
    return .run(.measure(plan))
  }

  /// Shows a line for a while.
  mutating func announce(_ text: String, alarm: Bool = false, _ now: Double) {
    announcement = Announcement(text, isAlarm: alarm, now: now)
    printed = nil
  }
}
