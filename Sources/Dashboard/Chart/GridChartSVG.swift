/// A grid as a picture for a slide. A cell says in words what its colour says, or, where there is no room for
/// words, in a marker that is explained below.
struct GridChartSVG {
  private static let wordSize = 26.0
  private let chart: GridChart
  private let caption: [String]
  private let sentences: [String]
  private let left: Double
  private let top: Double
  private let bottom: Double

  init(_ chart: GridChart) {
    self.chart = chart
    let room = ChartLayout.width - 2 * ChartLayout.margin
    caption = chart.caption.flatMap {
      SlideText.lines($0, width: room, size: ChartLayout.captionSize)
    }
    sentences = chart.sentences.flatMap {
      SlideText.lines($0, width: room, size: ChartLayout.textSize)
    }
    let names = chart.rows.map { SlideText.width($0, size: ChartLayout.textSize) }.max() ?? 0
    left = ChartLayout.margin + max(names, 40) + 16
    top = 130 + 34 * Double(sentences.count) + 60
    bottom = ChartLayout.height - 24 - 25 * Double(caption.count) - 70
  }

  private var cellWidth: Double {
    (ChartLayout.width - ChartLayout.margin - left) / Double(max(1, chart.columns.count))
  }

  private var cellHeight: Double { (bottom - top) / Double(max(1, chart.rows.count)) }

  /// The file.
  var text: String {
    SVGPicture(
      width: ChartLayout.width, height: ChartLayout.height, title: chart.title,
      description: (chart.sentences + chart.caption).joined(separator: " "), ground: 0xFFFFFF,
      fontFamily: SlideText.family, elements: heading + axes + cells + legend + notes
    ).text
  }

  // MARK: Around the cells

  private var heading: [SVGElement] {
    let margin = ChartLayout.margin
    return [
      SlideText.line(chart.title, x: margin, y: 72, size: ChartLayout.titleSize, isBold: true)
    ]
      + sentences.enumerated().map { index, line in
        SlideText.line(line, x: margin, y: 112 + 34 * Double(index), size: ChartLayout.textSize)
      }
  }

  private var axes: [SVGElement] {
    let size = min(ChartLayout.textSize, cellHeight * 0.8)
    let columns = chart.columns.enumerated().map { index, name in
      SlideText.line(
        name, x: left + cellWidth * (Double(index) + 0.5), y: top - 14,
        size: fitting(name, ChartLayout.textSize), .middle)
    }
    let rows = chart.rows.enumerated().map { index, name in
      SlideText.line(
        name, x: left - 12, y: top + cellHeight * (Double(index) + 0.5) + size * 0.35, size: size,
        .end)
    }
    return columns + rows + [
      SlideText.line(
        "\(chart.rowLabel) ↓    \(chart.columnLabel) →", x: ChartLayout.margin, y: top - 54,
        size: ChartLayout.textSize, isBold: true)
    ]
  }

  private var notes: [SVGElement] {
    caption.enumerated().map { index, line in
      SlideText.line(
        line, x: ChartLayout.margin,
        y: ChartLayout.height - 30 - 25 * Double(caption.count - 1 - index),
        size: ChartLayout.captionSize, color: SlideText.faint)
    }
  }

  /// What each marker stands for.
  private var legend: [SVGElement] {
    var known: [String] = []
    var x = left
    return chart.cells.joined().compactMap { $0 }.flatMap { cell -> [SVGElement] in
      guard !known.contains(cell.name) else { return [] }
      known.append(cell.name)
      defer { x += 60 + SlideText.width(cell.name, size: ChartLayout.textSize) }
      return [
        marker(cell, x: x + 12, y: bottom + 32),
        SlideText.line(
          cell.name, x: x + 32, y: bottom + 41, size: ChartLayout.textSize,
          color: cell.look.color),
      ]
    }
  }

  // MARK: Cells

  private var cells: [SVGElement] {
    chart.cells.enumerated().flatMap { row, cells in
      cells.enumerated().flatMap { column, cell in
        draw(cell, x: left + cellWidth * Double(column), y: top + cellHeight * Double(row))
      }
    }
  }

  private func draw(_ cell: GridChart.Cell?, x: Double, y: Double) -> [SVGElement] {
    let isClear = cell?.equals.isEmpty ?? false
    let color = cell.map { SVGPicture.color($0.look.color) } ?? "#ffffff"
    var frame = SVGElement(
      "rect",
      [
        "x": x + 2, "y": y + 2, "width": cellWidth - 4, "height": cellHeight - 4,
        "fill": isClear ? color : "#ffffff", "fill-opacity": 0.16,
        "stroke": isClear ? color : "#bbbbbb", "stroke-width": 2,
      ])
    guard let cell else {
      return [frame] + lines(["–"], x: x + cellWidth / 2, y: y + cellHeight / 2)
    }
    frame = frame.with("data-name", cell.name).with("data-ratio", cell.number)
    let words =
      isClear
      ? [cell.name, cell.ratio.text]
      : [
        cell.name, "≈ " + (cell.equals.count == 1 ? cell.equals[0] : "\(cell.equals.count) others"),
      ]
    return [frame]
      + content(
        cell, words, short: isClear ? cell.ratio.text : "≈", x: x + cellWidth / 2,
        y: y + cellHeight / 2)
  }

  /// As many of the words as have room, around the middle of the cell.
  private func content(
    _ cell: GridChart.Cell, _ words: [String], short: String, x: Double, y: Double
  ) -> [SVGElement] {
    let line = words.joined(separator: " ")
    if hasRoom(line, besides: 60) { return beside(cell, line, x, y) }
    if cellHeight > 110, words.allSatisfy({ hasRoom($0, besides: 12) }) {
      return [marker(cell, x: x, y: y - 32)] + lines(words, x: x, y: y + 18)
    }
    return hasRoom(short, besides: 60) ? beside(cell, short, x, y) : [marker(cell, x: x, y: y)]
  }

  /// The marker, and words beside it.
  private func beside(
    _ cell: GridChart.Cell, _ text: String, _ x: Double, _ y: Double
  ) -> [SVGElement] {
    [marker(cell, x: x - width(text) / 2 - 8, y: y)] + lines([text], x: x + 18, y: y)
  }

  private func lines(_ words: [String], x: Double, y: Double) -> [SVGElement] {
    words.enumerated().map { index, word in
      let offset = 30 * (Double(index) - Double(words.count - 1) / 2)
      return SlideText.line(word, x: x, y: y + offset + 8, size: Self.wordSize, .middle)
    }
  }

  private func hasRoom(_ text: String, besides rest: Double) -> Bool {
    width(text) + rest < cellWidth
  }

  private func width(_ text: String) -> Double { SlideText.width(text, size: Self.wordSize) }

  /// The size at which a column's name has room.
  private func fitting(_ text: String, _ size: Double) -> Double {
    min(size, size * (cellWidth - 8) / max(1, SlideText.width(text, size: size)))
  }

  private func marker(_ cell: GridChart.Cell, x: Double, y: Double) -> SVGElement {
    SVGElement(
      "path",
      [
        "d": cell.look.marker.path(11), "transform": "translate(\(x.svg) \(y.svg))",
        "fill": SVGPicture.color(cell.look.color),
      ])
  }
}
