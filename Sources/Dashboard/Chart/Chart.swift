import Contention

/// A diagram of curves: what they are, without how they are drawn.
struct Chart: Sendable {
  /// What it shows, in a few words.
  let title: String
  /// What there is to read from it, in sentences.
  let sentences: [String]
  let x: ChartAxis
  let y: ChartAxis
  let series: [ChartSeries]
  /// What cannot be told apart; nil: that is unknown.
  let band: ChartBand?
  /// Where curves cross.
  let crossings: [ChartPlace]
  /// What it was measured on, with and when.
  let caption: [String]
}

/// A number, and how it is written where it is written in full.
struct ChartFigure: Sendable, Equatable {
  let value: Double
  let text: String

  /// A number that is written as `text`.
  init(_ value: Double, _ text: String) {
    self.value = value
    self.text = text
  }
}

/// One point of a curve.
struct ChartPoint: Sendable, Equatable {
  let x: ChartFigure
  let y: ChartFigure
  /// The ends of the middle half; nil: that is unknown.
  let low: ChartFigure?
  let high: ChartFigure?

  /// A point, with its middle half if that is known.
  init(_ x: ChartFigure, _ y: ChartFigure, low: ChartFigure? = nil, high: ChartFigure? = nil) {
    (self.x, self.y, self.low, self.high) = (x, y, low, high)
  }
}

/// A curve.
struct ChartSeries: Sendable {
  let name: String
  /// What is broken is drawn hollow.
  let role: Role
  let hue: Hue
  /// From left to right; nil where the curve has a hole.
  let points: [ChartPoint?]

  /// A curve through `points`.
  init(_ name: String, _ role: Role, _ hue: Hue, _ points: [ChartPoint?]) {
    (self.name, self.role, self.hue, self.points) = (name, role, hue, points)
  }
}

/// A place on a chart.
struct ChartPlace: Sendable, Equatable {
  let x: Double
  let y: Double

  /// A place.
  init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
}

/// An area behind the curves, from left to right.
struct ChartBand: Sendable {
  /// What it is, in a word or two.
  let name: String
  let edges: [(x: Double, low: Double, high: Double)]

  /// A band between `edges`.
  init(_ name: String, _ edges: [(x: Double, low: Double, high: Double)]) {
    (self.name, self.edges) = (name, edges)
  }
}
