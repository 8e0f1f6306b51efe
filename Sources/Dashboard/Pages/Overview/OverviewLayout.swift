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
    let columns = Self.bestColumns(count, area)
    self.columns = columns
    let allRows = (count + columns - 1) / max(columns, 1)
    if let strip = Self.strip(count, columns, area) {
      var rest = area
      let last = rest.takeBottom(strip)
      firstTile = 0
      tiles = rest.rows(allRows - 1).flatMap { $0.columns(columns) } + [last]
      return
    }
    let shownRows = max(1, min(allRows, area.height / Self.leastHeight))
    let selectedRow = selected / columns
    let firstRow = max(0, min(selectedRow - shownRows + 1, allRows - shownRows))
    let first = firstRow * columns
    firstTile = first
    tiles = area.rows(shownRows).enumerated().flatMap { index, row in
      // The last row shares its room among those that are left.
      let rest = min(columns, count - first - index * columns)
      return row.columns(columns).prefix(max(0, rest))
    }
  }

  /// Rows for the last tile where it would have a row of tiles for itself, and there is no room for that. All
  /// other tiles keep theirs. Nil: that is not so.
  private static func strip(_ count: Int, _ columns: Int, _ area: Area) -> Int? {
    let rows = count / columns
    let left = area.height - rows * leastHeight
    guard columns > 1, count % columns == 1, left > 0, left < leastHeight else { return nil }
    // A frame with nothing in it would be a waste.
    return left < 3 ? 1 : left
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
