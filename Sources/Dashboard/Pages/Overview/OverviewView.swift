import Contention

/// All scenarios, a tile each.
struct OverviewView {
  let scene: Scene
  /// The tile that is selected.
  let tile: Int

  func draw(in body: Area, on grid: inout Grid) {
    let layout = OverviewLayout(body, count: scene.state.overview.count, selected: tile)
    for (index, area) in layout.tiles.enumerated() {
      let number = layout.firstTile + index
      let scenario = scene.state.overview[number]
      let isSelected = number == tile
      let name = scenario.litmus == nil ? scenario.name : "litmus"
      let title = "\(isSelected ? "▸ " : "")\(number + 1) \(name)"
      let style: Style = isSelected ? Style(.accent, .bold) : .heading
      if isSelected { grid.cursor = Grid.Position(row: area.row, column: area.column + 2) }
      var inner = area.inset(rows: 0, columns: 2)
      if area.height > 1 {
        inner = Box.draw(
          title, note: note(number, layout, area), style,
          frame: isSelected ? Style(.accent) : .faint, in: area, on: &grid
        ).inset(rows: 0)
      } else {
        grid.put(title, row: inner.row, column: inner.column, style, in: inner)
        _ = inner.takeLeft(title.columns + 2)
      }
      draw(scenario, in: inner, on: &grid)
    }
  }

  private func draw(_ scenario: Scenario, in area: Area, on grid: inout Grid) {
    if let shape = scenario.litmus {
      LitmusTile(scene: scene, scenario: scenario, shape: shape).draw(in: area, on: &grid)
    } else {
      ScenarioTile(scene: scene, scenario: scenario).draw(in: area, on: &grid)
    }
  }

  /// In the first tile which of them show, and in each how many of its variants do, where those are not all.
  private func note(_ number: Int, _ layout: OverviewLayout, _ area: Area) -> String {
    let more = number == layout.firstTile ? moreNote(layout) : ""
    let scenario = scene.state.overview[number]
    guard more.isEmpty else { return more }
    if let shape = scenario.litmus { return "\(shape.workers) workers" }
    return ScenarioTile(scene: scene, scenario: scenario).note(rows: area.height - 2)
  }

  private func moreNote(_ layout: OverviewLayout) -> String {
    let count = scene.state.overview.count
    guard layout.tiles.count < count else { return "" }
    return "\(layout.firstTile + 1)–\(layout.firstTile + layout.tiles.count) of \(count)"
  }
}
