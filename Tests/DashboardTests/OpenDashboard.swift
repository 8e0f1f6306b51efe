import Contention

@testable import Dashboard

/// Where a dashboard is.
enum Place: Sendable, Equatable {
  case overview
  /// A scenario's page, by its catalogue name.
  case scenario(String)
  /// How a scenario scales, by its catalogue name.
  case sweep(String)
}

/// A dashboard that one can type at.
struct OpenDashboard {
  let fixture: Fixture
  private(set) var page: any DashboardPage
  private(set) var reactions: [Reaction] = []

  init(_ fixture: Fixture) {
    self.fixture = fixture
    page = fixture.page()
  }

  init(_ place: Place = .overview, workers: Int = 8, width: Int = 80, height: Int = 24) {
    self.init(Fixture(width: width, height: height, workers: workers, place: place))
  }

  // MARK: What happens

  @discardableResult
  mutating func happen(_ event: Event) -> Reaction {
    _ = page.learn(.seen(fixture.snapshot(state)), now: 100)
    return follow(page.handle(event, now: 100))
  }

  /// The system refuses what was asked for; `before` is what it goes on with.
  mutating func refuse(_ reason: String, before: Snapshot) {
    _ = page.learn(.seen(before), now: 100)
    follow(page.learn(.refused(reason), now: 100))
  }

  @discardableResult
  private mutating func follow(_ reaction: Reaction) -> Reaction {
    reactions.append(reaction)
    if case .show(let next as any DashboardPage) = reaction { page = next }
    return reaction
  }

  @discardableResult
  mutating func press(_ key: Key) -> Reaction { happen(.key(key)) }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  // MARK: What is so

  var state: DashboardState {
    get { page.state }
    set { page.state = newValue }
  }

  var place: Place {
    if let page = page as? SweepPage { return .sweep(page.scenario.name) }
    return (page as? any CodePage).map { .scenario($0.scenario.name) } ?? .overview
  }

  /// The overview's selected tile.
  var tile: Int { (page as? OverviewPage)?.tile ?? -1 }

  /// Where the overview's tiles lie.
  var layout: OverviewLayout { OverviewPage(state).layout }

  /// The first worker row of a scenario's page.
  var scroll: Int {
    get { (page as? ScenarioPage)?.scroll ?? -1 }
    set {
      guard var scenario = page as? ScenarioPage else { return }
      scenario.scroll = newValue
      page = scenario
    }
  }

  // MARK: What shows

  /// The frame, without a past: it is there sooner.
  var grid: Grid { grid(at: 100) }

  func grid(at now: Double) -> Grid { grid(fixture.snapshot(state), at: now) }

  /// The frame when this is seen.
  func grid(_ snapshot: Snapshot, at now: Double = 100) -> Grid {
    var page = page
    _ = page.learn(.seen(snapshot), now: now)
    return page.frame(now: now)
  }

  /// The frame after a minute.
  var watched: Grid { fixture.watched(page).frame(now: 100) }

  var lines: [String] { grid.lines }
  /// The lines of keys that show, as one.
  var keyLine: String { lines.suffix(state.keyRows).joined() }
  var statusLine: String { lines[1] }
}

extension Reaction: Equatable {
  /// Pages are not compared: it is enough that there is another one.
  public static func == (left: Reaction, right: Reaction) -> Bool {
    switch (left, right) {
    case (.none, .none), (.stop, .stop), (.reset, .reset), (.quit, .quit), (.print, .print),
      (.show, .show):
      true
    case (.run(let left), .run(let right)): left == right
    case (.startOver(let left), .startOver(let right)): left == right
    case (.freeze(let left), .freeze(let right)): left == right
    case (.open(let left), .open(let right)): left == right
    default: false
    }
  }
}
