/// What a plot is drawn with.
public enum GraphGlyphs: String, Sendable, CaseIterable {
  /// 2 × 4 dots per cell.
  case braille
  /// 1 × 2 half blocks per cell.
  case blocks
  /// One character per cell.
  case ascii

  /// Dots per cell, across and down.
  var dots: (across: Int, down: Int) {
    switch self {
    case .braille: (2, 4)
    case .blocks: (1, 2)
    case .ascii: (1, 1)
    }
  }
}

/// The dots of one line of a plot, several of which share a cell.
struct DotMatrix {
  private let canvas: Area
  private let glyphs: GraphGlyphs
  /// The dots of a cell as bits, by the cell's number.
  private var cells: [Int: UInt8] = [:]

  /// No dots yet, where a plot has `canvas`.
  init(_ canvas: Area, _ glyphs: GraphGlyphs) {
    self.canvas = canvas
    self.glyphs = glyphs
  }

  /// Dots across and down.
  var width: Int { canvas.width * glyphs.dots.across }
  var height: Int { canvas.height * glyphs.dots.down }

  /// The row of dots at a share of the height, 0 at the bottom and 1 at the top.
  func y(of share: Double) -> Int {
    Int(((1 - min(max(share, 0), 1)) * Double(height - 1)).rounded())
  }

  /// Sets a dot. One outside is left out.
  mutating func mark(_ x: Int, _ y: Int) {
    guard (0..<width).contains(x), (0..<height).contains(y) else { return }
    let dots = glyphs.dots
    let cell = (y / dots.down) * canvas.width + x / dots.across
    cells[cell, default: 0] |= bit(x % dots.across, y % dots.down)
  }

  /// Sets the dots of a straight line, `dashed` every other pair of them.
  mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int), dashed: Bool = false) {
    let steps = max(abs(end.x - start.x), abs(end.y - start.y), 1)
    for step in 0...steps where !dashed || step % 4 < 2 {
      let share = Double(step) / Double(steps)
      mark(
        start.x + Int((Double(end.x - start.x) * share).rounded()),
        start.y + Int((Double(end.y - start.y) * share).rounded()))
    }
  }

  /// Draws the cells that have dots.
  func draw(_ style: Style, on grid: inout Grid) {
    for (cell, bits) in cells {
      let (row, column) = cell.quotientAndRemainder(dividingBy: canvas.width)
      grid.set(
        Cell(scalar(bits), style), row: canvas.row + row, column: canvas.column + column, in: canvas
      )
    }
  }

  private func bit(_ x: Int, _ y: Int) -> UInt8 {
    switch glyphs {
    // Dots 1 to 8 of a braille pattern (Unicode, chapter 21.1).
    case .braille: [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]][x][y]
    case .blocks: UInt8(1 << y)
    case .ascii: 1
    }
  }

  private func scalar(_ bits: UInt8) -> Unicode.Scalar {
    switch glyphs {
    case .braille: Unicode.Scalar(0x2800 + UInt32(bits)) ?? " "
    case .blocks: bits == 1 ? "▀" : bits == 2 ? "▄" : "█"
    case .ascii: "*"
    }
  }
}
