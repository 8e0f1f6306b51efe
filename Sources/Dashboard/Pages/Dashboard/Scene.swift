import Contention

/// Everything a frame is made of. Rendering is a function of it and nothing else.
public struct Scene: Sendable {
  let state: DashboardState
  let snapshot: Snapshot
  let histories: Histories
  /// The loop's clock, in seconds.
  let now: Double

  /// A frame's ingredients.
  public init(state: DashboardState, snapshot: Snapshot, histories: Histories, now: Double) {
    self.state = state
    self.snapshot = snapshot
    self.histories = histories
    self.now = now
  }

  /// The frame, as large as the screen.
  public func render() -> Grid {
    var grid = Grid(width: state.size.width, height: state.size.height)
    draw(on: &grid)
    if state.display.isASCII { grid.makeASCII() }
    return grid
  }

  /// Draws the frame over whatever `grid` holds, all of it.
  func draw(on grid: inout Grid) {
    grid.fill(grid.area)
    let least = TooSmallView.least
    guard grid.width >= least.width, grid.height >= least.height else {
      TooSmallView().draw(on: &grid)
      return
    }
    let frame = Frame(grid.area)
    HeaderView(scene: self).draw(in: frame, on: &grid)
    if case .help(let line) = state.overlay {
      HelpView(state: state, firstLine: line).draw(in: frame.body, on: &grid)
    } else {
      drawPage(on: &grid)
      if state.code.isOpen, let scenario = state.scenario {
        CodePanel(state: state, scenario: scenario).draw(in: frame.body, on: &grid)
      }
      if case .menu(let setting) = state.overlay {
        MenuView(state: state, selected: setting).draw(in: frame.body, on: &grid)
      }
    }
    let keys = KeyHints(state: state)
    KeyLine.draw(keys.hints, always: keys.always, in: frame.keys, on: &grid)
  }

  private func drawPage(on grid: inout Grid) {
    if let scenario = state.scenario {
      ScenarioView(scene: self, scenario: scenario).draw(on: &grid)
    } else {
      OverviewView(scene: self).draw(on: &grid)
    }
  }

  /// What was seen of a scenario; nil until the conductor got to it.
  func part(of scenario: Scenario) -> ScenarioSnapshot? {
    snapshot.scenarios.first { $0.name == scenario.name }
  }

  /// What stands where figures will be.
  var waitingNote: String {
    state.isFrozen ? "frozen: Space goes on" : "waiting for its first slice"
  }

  /// What plots are drawn with.
  var graph: GraphGlyphs { state.display.isASCII ? .ascii : state.display.graph }

  /// One line per variant in play, for a plot with room for so many labels. Where they do not all
  /// fit, the ones worth comparing come first: the selected one, the baseline, what is broken.
  func series(of scenario: Scenario, rows: Int) -> [Series] {
    let chosen = state.chosenVariant(of: scenario).name
    func rank(_ variant: Variant) -> Int {
      if variant.name == chosen { return 0 }
      return variant.isBaseline ? 1 : variant.role == .broken ? 2 : 3
    }
    let inPlay = scenario.variants(for: state.plan)
    let shown = Set(inPlay.sorted { rank($0) < rank($1) }.prefix(max(rows, 1)).map(\.name))
    return inPlay.filter { shown.contains($0.name) }.map { variant in
      let id = VariantID(scenario: scenario.name, variant: variant.name)
      return Series(
        label: "\(variant.role.mark) \(variant.name)", style: Style(scenario.hue(of: variant)),
        points: histories[id].points)
    }
  }

  /// Draws the last minute of a scenario.
  func plot(_ scenario: Scenario, in area: Area, on grid: inout Grid) {
    Plot(
      series: series(of: scenario, rows: area.height), capacity: History().capacity, glyphs: graph
    ).draw(in: area, on: &grid)
  }
}

/// The parts that every page has.
struct Frame {
  let header: Area
  let status: Area
  let body: Area
  let keys: Area

  init(_ area: Area) {
    var rest = area
    header = rest.takeTop(1)
    keys = rest.takeBottom(1)
    status = rest.takeTop(1)
    body = rest
  }
}

extension Scenario {
  /// The colour of a variant: vermilion for what is broken, orange for the baseline, and the others
  /// in turn.
  func hue(of variant: Variant) -> Hue {
    if variant.role == .broken { return .variant1 }
    if variant.isBaseline { return .variant3 }
    let others: [Hue] = [.variant2, .variant4, .variant5, .variant6, .variant7, .variant8]
    let index =
      variants.filter { $0.role != .broken && !$0.isBaseline }
      .firstIndex { $0.name == variant.name } ?? 0
    return others[index % others.count]
  }
}
