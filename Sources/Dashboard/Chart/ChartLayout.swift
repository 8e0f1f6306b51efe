/// Where the parts of a chart lie on a slide of 16 by 9.
struct ChartLayout {
  static let width = 1600.0
  static let height = 900.0
  static let margin = 50.0
  static let titleSize = 42.0
  static let textSize = 26.0
  static let sentenceSize = 24.0
  static let labelSize = 28.0
  static let captionSize = 19.0
  /// From one label to the next.
  static let labelDistance = 34.0
  /// Between the frame of the curves and the first and last of their points.
  private static let inset = 36.0

  let chart: Chart
  /// The lines under the title.
  let sentences: [String]
  /// The lines at the bottom.
  let caption: [String]
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  init(_ chart: Chart) {
    self.chart = chart
    let room = Self.width - 2 * Self.margin
    sentences = SlideText.lines(
      chart.sentences.joined(separator: " "), width: room, size: Self.sentenceSize)
    caption = chart.caption.flatMap { SlideText.lines($0, width: room, size: Self.captionSize) }
    let ticks = chart.y.ticks.map { SlideText.width($0.text, size: Self.textSize) }.max() ?? 0
    let names = chart.series.map(ChartLabel.width).max() ?? 0
    left = Self.margin + ticks + 14
    right = Self.width - Self.margin - names - 30
    top = 82 + Double(sentences.count) * 31 + 64
    bottom = Self.height - 24 - Double(caption.count) * 25 - 96
  }

  func x(_ value: Double) -> Double {
    left + Self.inset + chart.x.place(value) * (right - left - 2 * Self.inset)
  }

  func y(_ value: Double) -> Double { bottom - chart.y.place(value) * (bottom - top) }

  /// The values along the x axis that are written, as many as have room: the first and the last, and those
  /// between from the left.
  var shownTicks: [ChartFigure] {
    guard let last = chart.x.ticks.last else { return [] }
    var shown: [ChartFigure] = []
    for tick in chart.x.ticks.dropLast() {
      let isFree = shown.last.map { !collide($0, tick) } ?? true
      if isFree, !collide(tick, last) { shown.append(tick) }
    }
    return shown + [last]
  }

  private func collide(_ left: ChartFigure, _ right: ChartFigure) -> Bool {
    let widths = [left, right].map { SlideText.width($0.text, size: Self.textSize) }
    return x(right.value) - x(left.value) < (widths[0] + widths[1]) / 2 + 10
  }
}

extension ChartSeries {
  /// Its name, with a mark if it is broken.
  var label: String { role == .broken ? "\(role.mark) \(name)" : name }

  /// Its last point.
  var end: ChartPoint? { points.last { $0 != nil } ?? nil }
}
