/// Where the tiles of the overview lie.
struct OverviewLayout {
  private static let leastWidth = 36
  /// Columns to rows.
  private static let bestShape = 3.3
  /// A frame and three lines.
  private static let leastHeight = 5

  let columns: Int
  /// The tiles that show, in reading order.
  let tiles: [Area]
  /// The number of the scenario in the first of them: where not all fit, tiles scroll.
  let firstTile: Int

  /// The layout of `count` tiles in `area`, so that the selected one shows.
  init(_ area: Area, count: Int, selected: Int) {
    columns = Self.bestColumns(count, area)
    let allRows = (count + columns - 1) / max(columns, 1)
    let shownRows = max(1, min(allRows, area.height / Self.leastHeight))
    let selectedRow = selected / columns
    let firstRow = max(0, min(selectedRow - shownRows + 1, allRows - shownRows))
    let first = firstRow * columns
    let columns = columns
    firstTile = first
    tiles = area.rows(shownRows).enumerated().flatMap { index, row in
      // The last row shares its room among those that are left.
      let rest = min(columns, count - first - index * columns)
      return row.columns(columns).prefix(max(0, rest))
    }
  }

  /// The number of columns that brings the tiles nearest to the shape that suits their lines and plots.
  private static func bestColumns(_ count: Int, _ area: Area) -> Int {
    let most = max(1, min(count, area.width / leastWidth))
    func distance(_ columns: Int) -> Double {
      let rows = (count + columns - 1) / columns
      let shape = Double(area.width / columns) / Double(max(1, area.height / rows))
      return shape > bestShape ? shape / bestShape : bestShape / shape
    }
    return (1...most).min { distance($0) < distance($1) } ?? most
  }
}
