/// How the rows of workers are laid out in a panel: in as many columns as it takes for all to show.
struct WorkerColumns {
  /// A frame and the row of titles.
  static let frameRows = 3
  /// The columns that a worker's row takes with everything in it.
  private static let fullWidth = 44
  /// The columns that it takes besides its number without its last figure, and with a short bar.
  private static let leastWidth = 17

  let columns: Int
  let rows: Int

  /// Where they lie in a panel, frame and titles included. Equally wide, so that bars compare.
  static func strips(_ count: Int, in panel: Area) -> [Area] {
    let all = panel.inset().inset(rows: 0).columns(count)
    let width = (all.map(\.width).min() ?? 0) - (count > 1 ? 1 : 0)
    return all.map { Area(row: $0.row, column: $0.column, width: width, height: $0.height) }
  }

  /// Room for `count` workers in panels of `width` columns inside, and `height` rows with their frame. A plot
  /// below wants `plotRows`; where the workers show only without it, it gives way.
  init(count: Int, width: Int, height: Int, plotRows: Int) {
    let all = max(0, height - Self.frameRows)
    let beside = height >= 2 * plotRows ? max(0, all - plotRows) : all
    let full = max(1, width / Self.fullWidth)
    let most = max(full, width / (Self.leastWidth + max(2, String(count - 1).count)))
    let wanted = [(beside, full), (beside, most), (all, most)].first { $0 * $1 >= count }
    let (rows, columns) = wanted ?? (beside, most)
    // As many columns as the rows make necessary, so that few workers get long bars.
    self.columns = rows > 0 ? max(1, min(columns, (count + rows - 1) / rows)) : 1
    self.rows = min(rows, (count + self.columns - 1) / self.columns)
  }
}
