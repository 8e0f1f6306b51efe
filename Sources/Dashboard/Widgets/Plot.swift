import Contention

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

/// One line of a plot.
struct Series: Sendable {
  /// What stands at the line's end, of which the mark has the line's style.
  let mark: Character
  let name: String
  let style: Style
  /// Newest last; nil where nothing is known.
  let points: [Double?]
}

/// Lines over time, on a logarithmic scale, each labelled at its end, so that colour is not needed to
/// tell them apart.
struct Plot {
  let series: [Series]
  /// How many points the whole width stands for.
  let capacity: Int
  let glyphs: GraphGlyphs

  /// Columns of the axis' figures: "10.0 M ".
  private static let axisWidth = 7

  /// Draws axis, lines and labels.
  func draw(in area: Area, on grid: inout Grid) {
    let labelWidth = series.map { 2 + $0.name.columns }.max() ?? 0
    let canvas = Area(
      row: area.row, column: area.column + Self.axisWidth,
      width: area.width - Self.axisWidth - labelWidth - 2, height: area.height)
    guard canvas.width >= 8, canvas.height >= 1, let scale = Scale(series)
    else { return }
    drawAxis(scale, canvas, area, on: &grid)
    for line in series { draw(line, scale, canvas, on: &grid) }
    drawLabels(scale, canvas, area, on: &grid)
  }

  private func drawAxis(_ scale: Scale, _ canvas: Area, _ area: Area, on grid: inout Grid) {
    for exponent in scale.decades {
      let value = Scale.power(exponent)
      guard let height = scale.height(value), (0...1).contains(height) else { continue }
      let row = canvas.row + Int(((1 - height) * Double(canvas.height - 1)).rounded())
      grid.putRight(Figures.si(value), row: row, end: canvas.column - 1, .faint, in: area)
      for column in stride(from: canvas.column, to: canvas.column + canvas.width, by: 4) {
        grid.set(Cell(glyphs == .ascii ? "." : "·", .faint), row: row, column: column, in: canvas)
      }
    }
  }

  /// Dots are set in a matrix first, because several share a cell.
  private func draw(_ line: Series, _ scale: Scale, _ canvas: Area, on grid: inout Grid) {
    let dots = glyphs.dots
    let width = canvas.width * dots.across
    let height = canvas.height * dots.down
    var cells: [Int: UInt8] = [:]
    func mark(_ x: Int, _ y: Int) {
      let cell = (y / dots.down) * canvas.width + x / dots.across
      cells[cell, default: 0] |= bit(x % dots.across, y % dots.down)
    }
    var previous: Int?
    for x in 0..<width {
      guard let value = value(line, x, of: width), let share = scale.height(value) else {
        previous = nil
        continue
      }
      let y = Int(((1 - min(max(share, 0), 1)) * Double(height - 1)).rounded())
      let from = previous ?? y
      for step in min(from, y)...max(from, y) { mark(x, step) }
      previous = y
    }
    for (cell, bits) in cells {
      let (row, column) = cell.quotientAndRemainder(dividingBy: canvas.width)
      grid.set(
        Cell(scalar(bits), line.style), row: canvas.row + row, column: canvas.column + column,
        in: canvas)
    }
  }

  /// The newest point stands at the right edge.
  private func value(_ line: Series, _ x: Int, of width: Int) -> Double? {
    let fromEnd = (width - 1 - x) * capacity / width
    let index = line.points.count - 1 - fromEnd
    return line.points.indices.contains(index) ? line.points[index] : nil
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

  /// Each label is beside its line's newest point, or as near as other labels allow.
  private func drawLabels(_ scale: Scale, _ canvas: Area, _ area: Area, on grid: inout Grid) {
    let wanted = series.compactMap { line -> (line: Series, row: Int, height: Double)? in
      guard let value = line.points.last ?? nil, let height = scale.height(value) else {
        return nil
      }
      return (line, Int(((1 - height) * Double(canvas.height - 1)).rounded()), height)
    }.sorted { $0.height > $1.height }
    // Top down, each at least one row below the one before, and all of them within the canvas.
    var next = 0
    for (index, label) in wanted.enumerated() {
      let latest = canvas.height - (wanted.count - index)
      let row = max(next, min(label.row, max(latest, next)))
      guard row < canvas.height else { break }
      let column = grid.put(
        "\(label.line.mark) ", row: canvas.row + row, column: canvas.column + canvas.width + 1,
        label.line.style, in: area)
      grid.put(label.line.name, row: canvas.row + row, column: column, in: area)
      next = row + 1
    }
  }
}
