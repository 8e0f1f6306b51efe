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
      let inner = Box.draw(
        "\(isSelected ? "▸ " : "")\(number + 1) \(scenario.name)",
        note: note(number, layout, area),
        isSelected ? Style(.accent, .bold) : .heading, frame: isSelected ? Style(.accent) : .faint,
        in: area, on: &grid)
      if isSelected { grid.cursor = Grid.Position(row: area.row, column: area.column + 2) }
      ScenarioTile(scene: scene, scenario: scenario).draw(in: inner.inset(rows: 0), on: &grid)
    }
  }

  /// In the first tile which of them show, and in each how many of its variants do, where those are not all.
  private func note(_ number: Int, _ layout: OverviewLayout, _ area: Area) -> String {
    let more = number == layout.firstTile ? moreNote(layout) : ""
    guard more.isEmpty else { return more }
    return ScenarioTile(scene: scene, scenario: scene.state.overview[number])
      .note(rows: area.height - 2)
  }

  private func moreNote(_ layout: OverviewLayout) -> String {
    let count = scene.state.overview.count
    guard layout.tiles.count < count else { return "" }
    return "\(layout.firstTile + 1)–\(layout.firstTile + layout.tiles.count) of \(count)"
  }
}
