/// One curve of a plot over measured points.
struct Curve: Sendable {
  /// Stands at each measured point and before the name.
  let mark: Character
  let name: String
  let style: Style
  /// Whether it is drawn in dashes and does not set the scale.
  var isBroken = false
  /// By point; nil where nothing is known.
  let values: [Double?]
}

/// Curves over measured points, each labelled at its right end.
struct CurvePlot {
  let curves: [Curve]
  /// Where the points lie, 0 to 1 from left to right.
  let positions: [Double]
  /// What the points are called, below.
  let labels: [String]
  /// What cannot be told apart at each point; nil: unknown.
  let band: [ClosedRange<Double>?]
  /// Where curves cross: a point, and a value.
  let crossings: [(point: Int, value: Double)]
  /// The selected point and curve.
  let selected: (point: Int, curve: String)
  let isLinear: Bool
  let glyphs: GraphGlyphs
  /// How values are written along the axis.
  let format: @Sendable (Double) -> String

  private static let bandGlyph: Unicode.Scalar = "░"
  private static let crossingGlyph: Unicode.Scalar = "×"

  /// Draws axes, band, curves and labels.
  func draw(in area: Area, on grid: inout Grid) {
    guard let scale else { return }
    let ticks = scale.ticks(max(2, area.height / 2))
    let axisWidth = (ticks.map { format($0).columns }.max() ?? 0) + 1
    let labelWidth = EdgeLabels.width(of: curves.map(\.name))
    let canvas = Area(
      row: area.row, column: area.column + axisWidth,
      width: area.width - axisWidth - labelWidth - 2, height: area.height - 1)
    guard canvas.width >= 8, canvas.height >= 2 else { return }
    drawAxis(scale, ticks, canvas, area, on: &grid)
    drawBand(scale, canvas, on: &grid)
    drawSelection(canvas, on: &grid)
    for curve in curves { drawLine(curve, scale, canvas, on: &grid) }
    for curve in curves { drawMarks(curve, scale, canvas, on: &grid) }
    drawCrossings(scale, canvas, on: &grid)
    names(scale).draw(beside: canvas, in: area, on: &grid)
  }

  /// Room for every value that sets it; broken curves only where nothing else does.
  private var scale: Scale? {
    let setting = curves.filter { !$0.isBroken }.flatMap(\.values).compactMap { $0 }
    let all = curves.flatMap(\.values).compactMap { $0 }
    return Scale(isLinear && !setting.isEmpty ? setting : all, isLinear: isLinear)
  }

  // MARK: Places

  private func column(_ point: Int, _ canvas: Area) -> Int {
    canvas.column + Int((positions[point] * Double(canvas.width - 1)).rounded())
  }

  private func row(_ height: Double, _ canvas: Area) -> Int {
    canvas.row + Int(((1 - min(max(height, 0), 1)) * Double(canvas.height - 1)).rounded())
  }

  // MARK: Behind the curves

  private func drawAxis(
    _ scale: Scale, _ ticks: [Double], _ canvas: Area, _ area: Area, on grid: inout Grid
  ) {
    for value in ticks {
      guard let height = scale.height(value), (0...1).contains(height) else { continue }
      let row = row(height, canvas)
      grid.putRight(format(value), row: row, end: canvas.column - 1, .faint, in: area)
      for column in stride(from: canvas.column, to: canvas.column + canvas.width, by: 4) {
        grid.set(Cell(glyphs == .ascii ? "." : "·", .faint), row: row, column: column, in: canvas)
      }
    }
    drawLabels(canvas, area, on: &grid)
  }

  /// The selected label, and as many others as have room.
  private func drawLabels(_ canvas: Area, _ area: Area, on grid: inout Grid) {
    var taken: [Range<Int>] = []
    for point in [selected.point] + Array(labels.indices) where labels.indices.contains(point) {
      let text = labels[point]
      let start = min(
        max(canvas.column, column(point, canvas) - text.columns / 2),
        canvas.column + canvas.width - text.columns)
      let place = start - 1..<start + text.columns + 1
      guard start >= area.column, !taken.contains(where: { $0.overlaps(place) }) else { continue }
      taken.append(place)
      let style: Style = point == selected.point ? Style(.accent, .bold) : .faint
      grid.put(text, row: canvas.row + canvas.height, column: start, style, in: area)
    }
  }

  private func drawBand(_ scale: Scale, _ canvas: Area, on grid: inout Grid) {
    for x in 0..<canvas.width {
      guard let range = bandRange(at: Double(x) / Double(max(1, canvas.width - 1))),
        let low = scale.height(range.lowerBound), let high = scale.height(range.upperBound),
        high >= 0, low <= 1
      else { continue }
      for row in row(high, canvas)...row(low, canvas) {
        grid.set(Cell(Self.bandGlyph, .faint), row: row, column: canvas.column + x, in: canvas)
      }
    }
  }

  /// The band between the two points beside a position.
  private func bandRange(at position: Double) -> ClosedRange<Double>? {
    guard let right = positions.firstIndex(where: { $0 >= position }) else { return nil }
    let left = max(0, right - 1)
    guard let from = band[left], let to = band[right] else { return nil }
    let width = positions[right] - positions[left]
    let share = width > 0 ? (position - positions[left]) / width : 1
    let low = from.lowerBound + (to.lowerBound - from.lowerBound) * share
    let high = from.upperBound + (to.upperBound - from.upperBound) * share
    return low...max(low, high)
  }

  private func drawSelection(_ canvas: Area, on grid: inout Grid) {
    guard positions.indices.contains(selected.point) else { return }
    let column = column(selected.point, canvas)
    for row in canvas.row..<canvas.row + canvas.height {
      grid.set(Cell(glyphs == .ascii ? "|" : "┊", .faint), row: row, column: column, in: canvas)
    }
  }

  // MARK: Curves

  private func drawLine(_ curve: Curve, _ scale: Scale, _ canvas: Area, on grid: inout Grid) {
    var matrix = DotMatrix(canvas, glyphs)
    var previous: (x: Int, y: Int)?
    for (point, value) in curve.values.enumerated() {
      guard let value, let height = scale.height(value) else { continue }
      let place = (
        x: Int((positions[point] * Double(matrix.width - 1)).rounded()), y: matrix.y(of: height)
      )
      if let previous { matrix.line(from: previous, to: place, dashed: curve.isBroken) }
      previous = place
    }
    matrix.draw(curve.style, on: &grid)
  }

  private func drawMarks(_ curve: Curve, _ scale: Scale, _ canvas: Area, on grid: inout Grid) {
    for (point, value) in curve.values.enumerated() {
      guard let value, let height = scale.height(value) else { continue }
      let isSelected = point == selected.point && curve.name == selected.curve
      let style = isSelected ? curve.style.with([.bold, .reversed]) : curve.style
      let place = Grid.Position(row: row(height, canvas), column: column(point, canvas))
      grid.put(String(curve.mark), row: place.row, column: place.column, style, in: canvas)
      if isSelected { grid.cursor = place }
    }
  }

  private func drawCrossings(_ scale: Scale, _ canvas: Area, on grid: inout Grid) {
    for crossing in crossings {
      guard crossing.point > 0, let height = scale.height(crossing.value) else { continue }
      // Between the two points, as nobody knows where exactly.
      let column = (column(crossing.point - 1, canvas) + column(crossing.point, canvas)) / 2
      grid.set(
        Cell(Self.crossingGlyph, Style(.accent, .bold)), row: row(height, canvas), column: column,
        in: canvas)
    }
  }

  private func names(_ scale: Scale) -> EdgeLabels {
    EdgeLabels(
      labels: curves.compactMap { curve in
        curve.values.compactMap { $0 }.last.flatMap(scale.height).map {
          EdgeLabels.Label(
            mark: curve.mark, name: curve.name, style: curve.style, height: min(max($0, 0), 1))
        }
      })
  }
}
