import Contention

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
    let labelWidth = EdgeLabels.width(of: series.map(\.name))
    let canvas = Area(
      row: area.row, column: area.column + Self.axisWidth,
      width: area.width - Self.axisWidth - labelWidth - 2, height: area.height)
    guard canvas.width >= 8, canvas.height >= 1, let scale = Scale(series)
    else { return }
    drawAxis(scale, canvas, area, on: &grid)
    for line in series { draw(line, scale, canvas, on: &grid) }
    labels(scale).draw(beside: canvas, in: area, on: &grid)
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

  private func draw(_ line: Series, _ scale: Scale, _ canvas: Area, on grid: inout Grid) {
    var matrix = DotMatrix(canvas, glyphs)
    var previous: Int?
    for x in 0..<matrix.width {
      guard let value = value(line, x, of: matrix.width), let share = scale.height(value) else {
        previous = nil
        continue
      }
      let y = matrix.y(of: share)
      let from = previous ?? y
      for step in min(from, y)...max(from, y) { matrix.mark(x, step) }
      previous = y
    }
    matrix.draw(line.style, on: &grid)
  }

  /// The newest point stands at the right edge.
  private func value(_ line: Series, _ x: Int, of width: Int) -> Double? {
    let fromEnd = (width - 1 - x) * capacity / width
    let index = line.points.count - 1 - fromEnd
    return line.points.indices.contains(index) ? line.points[index] : nil
  }

  private func labels(_ scale: Scale) -> EdgeLabels {
    EdgeLabels(
      labels: series.compactMap { line in
        (line.points.last ?? nil).flatMap(scale.height).map {
          EdgeLabels.Label(mark: line.mark, name: line.name, style: line.style, height: $0)
        }
      })
  }
}
