/// Where there is room for words among curves.
struct ChartRoom {
  /// An area of the picture.
  struct Box: Equatable {
    /// Its left end, and the middle of its height.
    var x, y: Double
    var width, height: Double

    func contains(_ place: ChartPlace) -> Bool {
      (x...x + width).contains(place.x) && abs(place.y - y) <= height / 2
    }

    func overlaps(_ other: Box) -> Bool {
      x < other.x + other.width && other.x < x + width
        && abs(y - other.y) < (height + other.height) / 2
    }
  }

  /// Places on a curve from one of its points to the next that are looked at.
  private static let steps = 24
  private let frame: Box
  private let places: [ChartPlace]
  private var taken: [Box] = []

  init(_ layout: ChartLayout) {
    frame = Box(
      x: layout.left, y: (layout.top + layout.bottom) / 2, width: layout.right - layout.left,
      height: layout.bottom - layout.top)
    places = layout.chart.series.flatMap { series in
      let points = series.points.map { point in
        point.map { ChartPlace(x: layout.x($0.x.value), y: layout.y($0.y.value)) }
      }
      return points.compactMap { $0 }
        + zip(points, points.dropFirst()).flatMap { Self.between($0, $1) }
    }
  }

  private static func between(_ first: ChartPlace?, _ second: ChartPlace?) -> [ChartPlace] {
    guard let first, let second else { return [] }
    return (1..<steps).map { step in
      let share = Double(step) / Double(steps)
      return ChartPlace(
        x: first.x + (second.x - first.x) * share, y: first.y + (second.y - first.y) * share)
    }
  }

  /// Takes the box, or, if something is there, the one of these that has least behind it, the first of several;
  /// nil: all of them lie on other words or leave the frame.
  mutating func take(_ boxes: [Box]) -> Box? {
    let free = boxes.filter { box in
      box.x >= frame.x && box.x + box.width <= frame.x + frame.width
        && abs(box.y - frame.y) <= (frame.height - box.height) / 2
        && !taken.contains { $0.overlaps(box) }
    }
    let counted = free.map { box in (box: box, count: places.count { box.contains($0) }) }
    guard let best = counted.min(by: { $0.count < $1.count }) else { return nil }
    taken.append(best.box)
    return best.box
  }
}
