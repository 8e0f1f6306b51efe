/// A horizontal bar in eighths of a column.
struct Bar {
  private static let eighths: [Unicode.Scalar] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// How much of the width it takes, 0 to 1. More counts as 1; a share above 0 always shows.
  let share: Double
  let style: Style
  /// Drawn as an outline would be: it is compared with a scale that it does not set. If it goes beyond that,
  /// its end says so.
  var isHollow = false

  /// Draws it in `width` columns.
  func draw(row: Int, column: Int, width: Int, in area: Area, on grid: inout Grid) {
    guard share.isFinite, share > 0, width > 0 else { return }
    if isHollow {
      drawHollow(row: row, column: column, width: width, in: area, on: &grid)
      return
    }
    let parts = max(1, Int((min(share, 1) * Double(width * 8)).rounded()))
    let (full, rest) = parts.quotientAndRemainder(dividingBy: 8)
    for index in 0..<full {
      grid.set(Cell("█", style), row: row, column: column + index, in: area)
    }
    if rest > 0 {
      // A lone sliver is drawn as half a block, so that it also shows in ASCII.
      let scalar = full == 0 ? Self.eighths[max(rest - 1, 3)] : Self.eighths[rest - 1]
      grid.set(Cell(scalar, style), row: row, column: column + full, in: area)
    }
  }

  private func drawHollow(
    row: Int, column: Int, width: Int, in area: Area, on grid: inout Grid
  ) {
    let columns = max(1, Int((min(share, 1) * Double(width)).rounded()))
    for index in 0..<columns {
      let isCut = share > 1 && index == columns - 1
      grid.set(Cell(isCut ? "»" : "░", style), row: row, column: column + index, in: area)
    }
  }
}
