import Contention

extension DashboardState {
  /// A click selects what lies under it; a click on a selected tile opens it.
  mutating func click(_ row: Int, _ column: Int, _ snapshot: Snapshot, _ now: Double) -> Reaction {
    guard overlay == nil else { return .none }
    guard let scenario else {
      let layout = OverviewLayout(self)
      guard let index = layout.tiles.firstIndex(where: { $0.contains(row: row, column: column) })
      else { return .none }
      let clicked = layout.firstTile + index
      if clicked == tile { return open(overview[clicked].name) }
      tile = clicked
      return .none
    }
    let layout = ScenarioLayout(self, scenario)
    let index = layout.firstVariant + row - layout.variants.row
    if layout.variants.contains(row: row, column: column), scenario.variants.indices.contains(index)
    {
      chosen[scenario.name] = scenario.variants[index].name
    }
    worker = layout.worker(row: row, column: column, scroll: scroll, of: plan.threads) ?? worker
    return .none
  }

  /// The wheel scrolls workers, help, or the selection of tiles.
  mutating func wheel(_ notches: Int) -> Reaction {
    if case .help(let line) = overlay {
      let last = HelpView.lastPage(self)
      overlay = .help(firstLine: max(0, min(last, line + 3 * notches)))
    } else if overlay != nil {
      return .none
    } else if let scenario {
      let rows = max(1, ScenarioLayout(self, scenario).workerRows)
      scroll = max(0, min(scroll + 3 * notches, plan.threads - rows))
    } else {
      tile = max(0, min(tile + notches, overview.count - 1))
    }
    return .none
  }
}
