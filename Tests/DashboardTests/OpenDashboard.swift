import Contention

@testable import Dashboard

/// A dashboard that one can type at.
struct Desk {
  let fixture: Fixture
  var state: DashboardState
  var reactions: [Reaction] = []

  init(_ fixture: Fixture) {
    self.fixture = fixture
    state = fixture.state()
  }

  init(
    _ page: DashboardState.Page = .overview, workers: Int = 8, width: Int = 80, height: Int = 24
  ) {
    self.init(Fixture(width: width, height: height, workers: workers, page: page))
  }

  @discardableResult
  mutating func happen(_ event: Event) -> Reaction {
    let reaction = state.handle(event, fixture.snapshot(state), now: 100)
    reactions.append(reaction)
    return reaction
  }

  @discardableResult
  mutating func press(_ key: Key) -> Reaction { happen(.key(key)) }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// The frame, without a past: it is there sooner.
  var grid: Grid { grid(at: 100) }

  func grid(at now: Double) -> Grid {
    Scene(state: state, snapshot: fixture.snapshot(state), histories: Histories(), now: now)
      .render()
  }

  var lines: [String] { grid.lines }
  /// The line of keys that shows.
  var keyLine: String { lines.last ?? "" }
  var statusLine: String { lines[1] }
}
