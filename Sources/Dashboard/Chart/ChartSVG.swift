/// A chart as a picture for a slide: black and white is enough to read it, and no legend is to be matched.
struct ChartSVG: Sendable {
  private let layout: ChartLayout
  private let looks: [ChartLook]
  private let labels: [ChartLabel]
  /// Where the band's name stands.
  private let bandBox: ChartRoom.Box?

  private var chart: Chart { layout.chart }

  /// A picture of `chart`.
  init(_ chart: Chart) {
    layout = ChartLayout(chart)
    var room = ChartRoom(layout)
    labels = ChartLabel.all(layout, in: &room)
    bandBox = ChartLabel.band(layout, in: &room)
    looks = chart.series.enumerated().map { index, series in
      ChartLook(series.hue, series.role, number: index)
    }
  }

  /// Half the height of a marker: many have to be small.
  private var markerSize: Double { chart.x.ticks.count > 20 ? 6 : 9 }

  /// The file.
  var text: String {
    SVGPicture(
      width: ChartLayout.width, height: ChartLayout.height, title: chart.title,
      description: (chart.sentences + chart.caption).joined(separator: " "), ground: 0xFFFFFF,
      fontFamily: SlideText.family,
      elements: heading + axes + band + curves + crossings + names + caption
    ).text
  }

  // MARK: Around the curves

  private var heading: [SVGElement] {
    [
      SlideText.line(
        chart.title, x: ChartLayout.margin, y: 72, size: ChartLayout.titleSize, isBold: true)
    ]
      + layout.sentences.enumerated().map { index, line in
        SlideText.line(
          line, x: ChartLayout.margin, y: 110 + 31 * Double(index), size: ChartLayout.sentenceSize)
      }
  }

  private var caption: [SVGElement] {
    layout.caption.enumerated().map { index, line in
      let rest = Double(layout.caption.count - 1 - index)
      return SlideText.line(
        line, x: ChartLayout.margin, y: ChartLayout.height - 30 - 25 * rest,
        size: ChartLayout.captionSize, color: SlideText.faint)
    }
  }

  private var axes: [SVGElement] {
    let size = ChartLayout.textSize
    let rows = chart.y.ticks.flatMap { tick -> [SVGElement] in
      let y = layout.y(tick.value)
      return [
        Self.line(layout.left, y, layout.right, y, 0xDDDDDD, 1.5),
        SlideText.line(tick.text, x: layout.left - 14, y: y + 9, size: size, .end),
      ]
    }
    let nothing = SlideText.line(
      "nothing was measured", x: (layout.left + layout.right) / 2,
      y: (layout.top + layout.bottom) / 2, size: size, .middle, color: SlideText.faint)
    let columns = chart.x.ticks.map { tick in
      let x = layout.x(tick.value)
      return Self.line(x, layout.bottom, x, layout.bottom + 8, SlideText.faint, 2)
    }
    let values = layout.shownTicks.map { tick in
      SlideText.line(
        tick.text, x: layout.x(tick.value), y: layout.bottom + 38, size: size, .middle)
    }
    return rows + columns + values + (chart.series.isEmpty ? [nothing] : []) + [
      Self.line(layout.left, layout.bottom, layout.right, layout.bottom, SlideText.faint, 2),
      SlideText.line(
        chart.x.label, x: (layout.left + layout.right) / 2, y: layout.bottom + 76, size: size,
        .middle, isBold: true),
      SlideText.line(
        chart.y.label, x: ChartLayout.margin, y: layout.top - 22, size: size, isBold: true),
    ]
  }

  private static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ color: UInt32, _ width: Double
  ) -> SVGElement {
    SVGElement(
      "line",
      [
        "x1": x1, "y1": y1, "x2": x2, "y2": y2, "stroke": SVGPicture.color(color),
        "stroke-width": width,
      ])
  }

  private var band: [SVGElement] {
    guard let band = chart.band else { return [] }
    let upper = band.edges.map { (layout.x($0.x), layout.y($0.high)) }
    let lower = band.edges.map { (layout.x($0.x), layout.y($0.low)) }.reversed()
    let area = SVGElement(
      "path",
      [
        "d": Self.path(upper + lower) + "z", "fill": "#000000", "fill-opacity": 0.12,
        "stroke": "#000000", "stroke-opacity": 0.12, "stroke-width": 3,
        "stroke-linejoin": "round",
      ])
    let name = bandBox.map { box in
      SlideText.label(
        band.name, x: box.x + box.width / 2, y: box.y + 7, size: ChartLayout.captionSize, .middle,
        color: SlideText.faint)
    }
    return [area] + [name].compactMap { $0 }
  }

  private static func path(_ places: [(Double, Double)]) -> String {
    "M" + places.map { "\($0.0.svg) \($0.1.svg)" }.joined(separator: "L")
  }

  // MARK: Curves

  private var curves: [SVGElement] {
    let numbered = Array(zip(chart.series, looks))
    return numbered.flatMap { lines($0, $1) } + numbered.flatMap { markers($0, $1) }
  }

  /// A line for each stretch without a hole, and whiskers.
  private func lines(_ series: ChartSeries, _ look: ChartLook) -> [SVGElement] {
    let color = SVGPicture.color(look.color)
    let stretches = series.points.split(separator: nil).map { $0.compactMap { $0 } }
    let lines = stretches.filter { $0.count > 1 }.map { points in
      let places = points.map { (layout.x($0.x.value), layout.y($0.y.value)) }
      let line = SVGElement(
        "path",
        [
          "d": Self.path(places), "fill": "none", "stroke": color,
          "stroke-width": look.isHollow ? 3 : 4.5, "stroke-linejoin": "round",
        ])
      return look.dashes.isEmpty ? line : line.with("stroke-dasharray", look.dashes)
    }
    return lines + stretches.joined().compactMap { whisker($0, color) }
  }

  private func whisker(_ point: ChartPoint, _ color: String) -> SVGElement? {
    guard let low = point.low, let high = point.high else { return nil }
    let (x, bottom, top) = (layout.x(point.x.value), layout.y(low.value), layout.y(high.value))
    let caps = [bottom, top].map { "M\((x - 7).svg) \($0.svg)h14" }.joined()
    return SVGElement(
      "path",
      [
        "d": "M\(x.svg) \(bottom.svg)V\(top.svg)\(caps)", "fill": "none", "stroke": color,
        "stroke-width": 2,
      ])
  }

  private func markers(_ series: ChartSeries, _ look: ChartLook) -> [SVGElement] {
    series.points.compactMap { $0 }.map { point in
      let place = "translate(\(layout.x(point.x.value).svg) \(layout.y(point.y.value).svg))"
      var marker = SVGElement(
        "path", paint(look, at: place),
        [SVGElement("title", text: "\(series.name) at \(point.x.text): \(point.y.text)")]
      ).with("data-name", series.name).with("data-x", point.x.text).with("data-y", point.y.text)
      if let low = point.low { marker = marker.with("data-low", low.text) }
      if let high = point.high { marker = marker.with("data-high", high.text) }
      return marker
    }
  }

  private var crossings: [SVGElement] {
    chart.crossings.map { place in
      SVGElement(
        "circle",
        [
          "cx": layout.x(place.x), "cy": layout.y(place.y), "r": 17, "fill": "none",
          "stroke": SVGPicture.color(SlideText.ink), "stroke-width": 1.8,
        ])
    }
  }

  // MARK: Names

  private var names: [SVGElement] {
    labels.flatMap { label -> [SVGElement] in
      let (series, look) = (chart.series[label.series], looks[label.series])
      // Beside the curve's last marker it needs no other.
      let hasMarker = label.isMoved || label.x > layout.right
      let text = SlideText.label(
        series.label, x: label.x + (hasMarker ? ChartLabel.indent : 2), y: label.y + 10,
        size: ChartLayout.labelSize, color: look.color)
      guard hasMarker else { return [text] }
      let place = "translate(\((label.x + 11).svg) \(label.y.svg))"
      let marker = SVGElement("path", paint(look, at: place))
      return (label.isMoved ? [leader(label, look)] : []) + [marker, text]
    }
  }

  /// The line from the end of a curve to its name.
  private func leader(_ label: ChartLabel, _ look: ChartLook) -> SVGElement {
    let isRight = label.x > label.end.x
    let start = label.end.x + (isRight ? 12 : -12)
    let width = ChartLabel.width(of: chart.series[label.series])
    return Self.line(
      start, label.end.y, isRight ? label.x - 2 : label.x + width, label.y, look.color, 1.2)
  }

  private func paint(_ look: ChartLook, at place: String) -> KeyValuePairs<String, any SVGValue> {
    let color = SVGPicture.color(look.color)
    return [
      "d": look.marker.path(markerSize), "transform": place,
      "fill": look.isHollow ? "#ffffff" : color,
      "stroke": look.isHollow ? color : "#ffffff", "stroke-width": look.isHollow ? 3 : 1.5,
    ]
  }
}
