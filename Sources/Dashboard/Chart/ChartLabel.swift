/// The name of a curve or of the band, where it stands.
struct ChartLabel: Equatable {
  /// Between the end of a curve and its name, where there is room for that.
  private static let gap = 16.0
  /// From the beginning of a label to its letters, with the curve's marker between.
  static let indent = 26.0

  /// The number of the curve.
  let series: Int
  let x: Double
  /// The middle of the letters.
  let y: Double
  /// The point that it belongs to.
  let end: ChartPlace

  /// Whether it takes a line to see what it belongs to.
  var isMoved: Bool { abs(y - end.y) > 6 || x - end.x > 100 }

  /// The labels of all curves that have a point: at the right, in one column, those that reach the last value;
  /// the others near their own last point, where there is room.
  static func all(_ layout: ChartLayout, in room: inout ChartRoom) -> [ChartLabel] {
    var early: [ChartLabel] = []
    var late: [(series: Int, end: ChartPlace)] = []
    for (index, series) in layout.chart.series.enumerated() {
      guard let point = series.end else { continue }
      let end = ChartPlace(x: layout.x(point.x.value), y: layout.y(point.y.value))
      let isLast = point.x.value == layout.chart.x.range.upperBound
      if !isLast, let box = room.take(boxes(beside: end, width(of: series))) {
        early.append(ChartLabel(series: index, x: box.x, y: box.y, end: end))
      } else {
        late.append((index, end))
      }
    }
    let places = ChartLabels.apart(
      late.map(\.end.y), distance: ChartLayout.labelDistance,
      in: layout.top...max(layout.top, layout.bottom))
    return early
      + zip(late, places).map { late, place in
        ChartLabel(series: late.series, x: layout.right + 26, y: place, end: late.end)
      }
  }

  /// How wide it is at most.
  static func width(of series: ChartSeries) -> Double {
    indent + SlideText.width(series.label, size: ChartLayout.labelSize)
  }

  /// Places for a label of a curve that ends at `end`, the nearest first.
  private static func boxes(beside end: ChartPlace, _ width: Double) -> [ChartRoom.Box] {
    let height = ChartLayout.labelDistance
    return [0.0, -1, 1, -2, 2, -3, 3, -4, 4].flatMap { step -> [ChartRoom.Box] in
      [end.x + gap, end.x - gap - width].map {
        ChartRoom.Box(x: $0, y: end.y + step * height, width: width, height: height)
      }
    }
  }

  /// Where the name of the band stands: above or below it, at one of its points or between two.
  static func band(_ layout: ChartLayout, in room: inout ChartRoom) -> ChartRoom.Box? {
    guard let band = layout.chart.band else { return nil }
    let width = SlideText.width(band.name, size: ChartLayout.captionSize)
    let height = 24.0
    let columns = band.edges.map { edge in
      (x: layout.x(edge.x), high: layout.y(edge.high), low: layout.y(edge.low))
    }
    var boxes: [ChartRoom.Box] = []
    func add(_ x: Double, _ high: Double, _ low: Double) {
      for y in [high - height / 2 - 6, low + height / 2 + 6] {
        boxes.append(ChartRoom.Box(x: x - width / 2, y: y, width: width, height: height))
      }
    }
    for (left, right) in zip(columns, columns.dropFirst()) {
      add((left.x + right.x) / 2, min(left.high, right.high), max(left.low, right.low))
    }
    for column in columns { add(column.x, column.high, column.low) }
    return room.take(boxes)
  }
}
