/// A screen as a picture: text as text, each run of one style by itself and where its columns are, and as
/// shapes what has to meet without gaps.
public struct GridSVG: Sendable {
  private static let margin = 10.0
  /// Above the letters' feet, in a row of 20.
  private static let baseline = 15.0
  /// Most monospaced fonts have columns of 0.6 of their size.
  private static let fontSize = 16.6

  private let grid: Grid
  private let colors: PrintColors
  private let title: String

  /// A picture of `grid`; `title` says of what.
  public init(_ grid: Grid, colors: PrintColors, title: String) {
    self.grid = grid
    self.colors = colors
    self.title = title
  }

  /// The file.
  public var text: String {
    let rows = (0..<grid.height).flatMap(row)
    return SVGPicture(
      width: 2 * Self.margin + Double(grid.width) * CellShape.width,
      height: 2 * Self.margin + Double(grid.height) * CellShape.height, title: title,
      description: "A screen of atomtop, \(grid.width) columns by \(grid.height) rows.",
      ground: colors.ground,
      fontFamily: "DejaVu Sans Mono, Liberation Mono, Menlo, Consolas, Courier New, monospace",
      elements: [SVGElement("g", ["font-size": Self.fontSize], rows)]
    ).text
  }

  // MARK: Rows

  private func row(_ row: Int) -> [SVGElement] {
    var elements: [SVGElement] = []
    for run in GridRun.runs(of: grid, row: row, colors) {
      if let ground = run.look.ground { elements.append(area(run, ground)) }
      switch run.content {
      case .blank: break
      case .letters(let letters): elements.append(text(run, letters))
      case .shapes(let shapes): elements += paths(run, shapes)
      }
      if run.look.isUnderlined { elements.append(line(run)) }
    }
    return elements
  }

  private func x(_ column: Int) -> Double { Self.margin + Double(column) * CellShape.width }
  private func y(_ row: Int) -> Double { Self.margin + Double(row) * CellShape.height }

  private func area(_ run: GridRun, _ color: UInt32) -> SVGElement {
    SVGElement(
      "rect",
      [
        "x": x(run.column), "y": y(run.row), "width": Double(run.columns) * CellShape.width,
        "height": CellShape.height, "fill": SVGPicture.color(color),
        "shape-rendering": "crispEdges",
      ])
  }

  private func line(_ run: GridRun) -> SVGElement {
    SVGElement(
      "rect",
      [
        "x": x(run.column), "y": y(run.row) + Self.baseline + 2,
        "width": Double(run.columns) * CellShape.width, "height": 1,
        "fill": SVGPicture.color(run.look.ink),
      ])
  }

  private func text(_ run: GridRun, _ letters: String) -> SVGElement {
    let width = Double(run.columns) * CellShape.width
    let color = SVGPicture.color(run.look.ink)
    let y = y(run.row) + Self.baseline
    // One that other fonts have stands in the middle of its columns, however wide it is there.
    let element =
      run.isSingle
      ? SVGElement(
        "text",
        ["x": x(run.column) + width / 2, "y": y, "text-anchor": "middle", "fill": color],
        text: letters)
      : SVGElement(
        "text", ["x": x(run.column), "y": y, "textLength": width, "fill": color], text: letters)
    return run.look.isBold ? element.with("font-weight", "bold") : element
  }

  // MARK: Shapes

  private func paths(_ run: GridRun, _ shapes: [CellShape]) -> [SVGElement] {
    let (x, y) = (x(run.column), y(run.row))
    var rectangles: [CellShape.Rectangle] = []
    var dots = ""
    for (index, shape) in shapes.enumerated() {
      let left = x + Double(index) * CellShape.width
      for var next in shape.rectangles {
        next.x += left
        next.y += y
        Self.join(next, &rectangles)
      }
      for dot in shape.dots { dots += Self.path(dot, left, y) }
    }
    let color = SVGPicture.color(run.look.ink)
    let edges = rectangles.map(Self.path).joined()
    return [
      edges.isEmpty
        ? nil
        : SVGElement("path", ["d": edges, "fill": color, "shape-rendering": "crispEdges"]),
      dots.isEmpty ? nil : SVGElement("path", ["d": dots, "fill": color]),
    ].compactMap { $0 }
  }

  /// Adds a rectangle, or makes the one longer that it goes on from.
  private static func join(
    _ next: CellShape.Rectangle, _ all: inout [CellShape.Rectangle]
  ) {
    let place = all.lastIndex {
      $0.y == next.y && $0.height == next.height && $0.x + $0.width == next.x
    }
    if let place { all[place].width += next.width } else { all.append(next) }
  }

  private static func path(_ area: CellShape.Rectangle) -> String {
    "M\(area.x.svg) \(area.y.svg)h\(area.width.svg)v\(area.height.svg)h\((-area.width).svg)z"
  }

  private static func path(_ dot: CellShape.Dot, _ x: Double, _ y: Double) -> String {
    let radius = dot.radius.svg
    let across = (2 * dot.radius).svg
    return "M\((x + dot.x - dot.radius).svg) \((y + dot.y).svg)"
      + "a\(radius) \(radius) 0 1 0 \(across) 0a\(radius) \(radius) 0 1 0 -\(across) 0z"
  }
}
