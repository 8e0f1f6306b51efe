/// A horizontal bar in eighths of a column.
struct Bar {
  private static let eighths: [Unicode.Scalar] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// How much of the width it takes, 0 to 1. A share above 0 always shows, and the end of a bar with more than
  /// 1 says that it goes on.
  let share: Double
  let style: Style
  /// Drawn as an outline would be: it is compared with what is correct.
  var isHollow = false

  /// Draws it in `width` columns.
  func draw(row: Int, column: Int, width: Int, in area: Area, on grid: inout Grid) {
    guard share.isFinite, share > 0, width > 0 else { return }
    let parts = max(1, Int((min(share, 1) * Double(width * 8)).rounded()))
    // What is hollow has no eighths.
    let (full, rest) =
      isHollow
      ? (max(1, (parts + 4) / 8), 0) : parts.quotientAndRemainder(dividingBy: 8)
    for index in 0..<full {
      grid.set(Cell(isHollow ? "░" : "█", style), row: row, column: column + index, in: area)
    }
    if rest > 0 {
      // A lone sliver is drawn as half a block, so that it also shows in ASCII.
      let scalar = full == 0 ? Self.eighths[max(rest - 1, 3)] : Self.eighths[rest - 1]
      grid.set(Cell(scalar, style), row: row, column: column + full, in: area)
    }
    if share > 1 { grid.set(Cell("»", style), row: row, column: column + width - 1, in: area) }
  }
}
