import Contention

/// All scenarios, a tile each.
struct OverviewPage: DashboardPage {
  var state: DashboardState
  /// The tile that Enter opens.
  var tile: Int

  /// The overview, with the scenario selected that was opened last.
  init(_ state: DashboardState) {
    self.state = state
    tile = state.latest.flatMap { state.tile(of: $0) } ?? 0
  }

  var detailed: Set<VariantID>? { [] }

  func draw(_ scene: Scene, in body: Area, on grid: inout Grid) {
    OverviewView(scene: scene, tile: tile).draw(in: body, on: &grid)
  }

  func heading(_ scene: Scene) -> Heading {
    let snapshot = scene.snapshot
    // Without the baseline there are none.
    let hasRatios = snapshot.scenarios.contains { $0.variants.contains { $0.ratio != nil } }
    let ratios = hasRatios ? " At the right: times mutex's rate." : ""
    return Heading(
      parts: snapshot.scenarios, namesParts: true,
      facts: [(scene.sliceLength, .faint), ("round \(snapshot.rounds + 1)", .faint)],
      sentence: "Variants take turns, \(snapshot.sliceMilliseconds) ms each." + ratios)
  }

  // MARK: Tiles

  /// Where the tiles lie on this screen.
  var layout: OverviewLayout {
    OverviewLayout(state.frame.body, count: state.overview.count, selected: tile)
  }

  /// Selects a tile if there is one of that number.
  mutating func select(_ index: Int) -> Reaction {
    if state.overview.indices.contains(index) { tile = index }
    return .none
  }

  /// Selects the tile below, or the last one where the last row is not full.
  mutating func selectBelow() -> Reaction {
    let (columns, last) = (layout.columns, state.overview.count - 1)
    return select(tile / columns < last / columns ? min(tile + columns, last) : tile)
  }

  mutating func openSelected(_ now: Double) -> Reaction {
    guard state.overview.indices.contains(tile) else { return .none }
    return state.open(state.overview[tile], now)
  }

  /// A click selects a tile, and opens the one that is selected.
  mutating func click(row: Int, column: Int, now: Double) -> Reaction {
    let layout = layout
    guard let index = layout.tiles.firstIndex(where: { $0.contains(row: row, column: column) })
    else { return .none }
    let clicked = layout.firstTile + index
    return clicked == tile ? openSelected(now) : select(clicked)
  }

  mutating func wheel(_ notches: Int) {
    tile = max(0, min(tile + notches, state.overview.count - 1))
  }
}
