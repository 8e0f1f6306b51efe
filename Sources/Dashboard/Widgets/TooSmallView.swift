/// What shows on a screen that is too small for anything else.
struct TooSmallView {
  /// The least size that anything else shows on.
  private static let least = Area(width: 40, height: 10)

  /// Whether a screen is large enough for anything else.
  static func fits(_ screen: Area) -> Bool {
    screen.width >= least.width && screen.height >= least.height
  }

  func draw(on grid: inout Grid) {
    let lines = [
      "atomtop needs \(Self.least.width)×\(Self.least.height)",
      "this is \(grid.width)×\(grid.height)",
      "q quits",
    ]
    // The last line is the most useful one, and the first that fits alone.
    let shown = lines.suffix(max(1, grid.height)).map { line in
      line.columns <= grid.width
        ? line : (line.hasPrefix("atomtop") ? "\(Self.least.width)×\(Self.least.height)" : line)
    }
    for (row, line) in shown.enumerated() {
      grid.put(line, row: row, column: 0, row == 0 ? .heading : .plain, in: grid.area)
    }
  }
}
