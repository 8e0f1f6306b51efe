/// A horizontal bar in eighths of a column.
enum Bar {
  private static let eighths: [Unicode.Scalar] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// Draws `share` (0 to 1, more counts as 1) of `width` columns. A share above 0 always shows.
  static func draw(
    _ share: Double, row: Int, column: Int, width: Int, _ style: Style, in area: Area,
    on grid: inout Grid
  ) {
    guard share.isFinite, share > 0, width > 0 else { return }
    let parts = max(1, Int((min(share, 1) * Double(width * 8)).rounded()))
    let (full, rest) = parts.quotientAndRemainder(dividingBy: 8)
    for index in 0..<full {
      grid.set(Cell("█", style), row: row, column: column + index, in: area)
    }
    if rest > 0 {
      // A lone sliver is drawn as half a block, so that it also shows in ASCII.
      let scalar = full == 0 ? eighths[max(rest - 1, 3)] : eighths[rest - 1]
      grid.set(Cell(scalar, style), row: row, column: column + full, in: area)
    }
  }
}
