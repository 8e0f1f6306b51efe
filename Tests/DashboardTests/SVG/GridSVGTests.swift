import Foundation
import TestSupport
import Testing

@testable import Dashboard

/// What is printed is what is on the screen, character by character.
@Suite("A screen as SVG")
struct GridSVGTests {
  static let themes: [(ThemeName, ColorDepth, Ground)] = [
    (.auto, .direct, .dark), (.auto, .palette, .light), (.auto, .eight, .unknown),
    (.light, .sixteen, .dark), (.dark, .direct, .light), (.contrast, .direct, .light),
    (.mono, .direct, .dark), (.auto, .none, .dark),
  ]

  /// Text in all that a lesson may hold, and what means something in XML.
  private static let texts = [
    "a < b && c > \"d\" 'e'", "\u{1}\u{8}\u{1B}[31m\u{7F}\u{9F}\u{FFFE}\u{FFFF}]]>", "日本語 かな 한국어",
    "e\u{301}a\u{308}\u{323}x", "👩‍👩‍👧 👍🏽", "  two  blanks   three", "─━│┃┌┐└┘├┤┬┴┼╭╮╰╯═║",
    "▀▁▂▃▄▅▆▇█▉▊▋▌▍▎▏▐░▒▓▔▕▖▗▘▙▚▛▜▝▞▟", "⠀⠁⠃⡇⣿⢸⠿", "мир κόσμος ✗●▣▸«»",
  ]

  static let screens: [(name: String, grid: Grid)] = {
    var all = AnySizeTests.pages.flatMap { place in
      [(80, 24), (120, 40), (20, 5)].map { width, height in
        ("\(place)", OpenDashboard(place, width: width, height: height).watched)
      }
    }
    var mixed = Grid(width: 40, height: texts.count)
    for (row, text) in texts.enumerated() {
      let style = Style(
        Hue.allCases[row % Hue.allCases.count], Emphasis(rawValue: UInt8(row % 16)))
      mixed.put(text, row: row, column: row % 3, style, in: mixed.area)
    }
    all.append(("every kind of text", mixed))
    all.append(("nothing", Grid(width: 0, height: 0)))
    return all
  }()

  @Test("each character is there, in its place, as text or as a shape, and nothing else is")
  func whole() throws {
    for (name, grid) in Self.screens {
      let colors = PrintColors(.auto, depth: .direct, ground: .dark)
      let drawn = try DrawnGrid(GridSVG(grid, colors: colors, title: name).text)
      for row in 0..<grid.height {
        #expect(
          drawn.line(row, width: grid.width) == Self.expected(grid, row), "\(name), row \(row)")
      }
    }
  }

  /// A row, with "#" for every shape and U+FFFD for what XML cannot hold.
  private static func expected(_ grid: Grid, _ row: Int) -> String {
    let cells = (0..<grid.width).map { grid[row, $0] }.filter { $0.columns > 0 }
    let texts = cells.map { cell in
      if CellShape(cell.scalar) != nil { return "#" }
      var text = String.UnicodeScalarView([cell.scalar])
      cell.marks.forEach { text.append($0) }
      return String(text) + (cell.columns == 2 ? " " : "")
    }
    return texts.joined()
  }

  @Test("it is XML, says what it is, and has neither scripts nor anything from elsewhere")
  func form() throws {
    let name = "a < b & \"c\" \u{1}"
    for (theme, depth, ground) in Self.themes {
      let colors = PrintColors(theme, depth: depth, ground: ground)
      for (_, grid) in Self.screens.suffix(4) {
        let text = GridSVG(grid, colors: colors, title: name).text
        let read = try ReadSVG(text)
        #expect(read.elements.first { $0.name == "title" }?.text == "a < b & \"c\" \u{FFFD}")
        #expect(Set(read.elements.map(\.name)).isSubset(of: Self.known))
        #expect(!text.contains("href") && !text.contains("url("))
      }
    }
  }

  @Test(
    "a renderer makes a picture of that size of it",
    .enabled("rsvg-convert is there", { Renderer.isThere }))
  func rendered() throws {
    for (name, grid) in Self.screens where [40, 80].contains(grid.width) {
      let colors = PrintColors(.auto, depth: .direct, ground: .light)
      let size = try Renderer.size(of: GridSVG(grid, colors: colors, title: name).text)
      #expect(size == [20 + 10 * grid.width, 20 + 20 * grid.height], "\(name)")
    }
  }

  private static let known: Set<String> = ["svg", "title", "desc", "g", "rect", "text", "path"]

  @Test("without colours it is black on white", arguments: [ThemeName.mono, .auto, .contrast])
  func mono(_ theme: ThemeName) throws {
    let colors = PrintColors(theme, depth: .none, ground: .dark)
    let grid = OpenDashboard(.scenario("counter")).grid
    let read = try ReadSVG(GridSVG(grid, colors: colors, title: "").text)
    let fills = Set(read.elements.compactMap { $0.attributes["fill"] })
    #expect(fills.isSuperset(of: ["#ffffff", "#000000"]))
    for fill in fills {
      #expect(fill.dropFirst().prefix(2) == fill.suffix(2), "\(fill) is a colour")
    }
  }

  @Test("everything can be read on its ground", arguments: themes)
  func contrast(_ theme: ThemeName, _ depth: ColorDepth, _ ground: Ground) {
    let colors = PrintColors(theme, depth: depth, ground: ground)
    for hue in Hue.allCases {
      let look = colors.look(Style(hue))
      let lightness = [look.ink, look.ground ?? colors.ground].map(Luminance.of).sorted()
      let contrast = (lightness[1] + 0.05) / (lightness[0] + 0.05)
      #expect(contrast >= (hue.rawValue >= Hue.variant1.rawValue ? 3 : 4.5), "\(hue): \(contrast)")
    }
  }
}

/// Where things are in the picture of a grid.
private struct DrawnGrid {
  private var cells: [Int: [Int: String]] = [:]

  init(_ text: String) throws {
    for element in try ReadSVG(text).elements {
      switch element.name {
      case "text": put(element)
      case "path": for (x, y) in Self.places(element.attributes["d"] ?? "") { mark(x, y) }
      default: break
      }
    }
  }

  /// A row, with "#" for shapes.
  func line(_ row: Int, width: Int) -> String {
    let row = cells[row] ?? [:]
    var line = ""
    var column = 0
    while column < width {
      let text = row[column] ?? " "
      line += text
      column += text.hasSuffix("\u{0}") ? 2 : 1
    }
    return line.replacing("\u{0}", with: " ")
  }

  private mutating func put(_ element: ReadSVG.Element) {
    let x = Double(element.attributes["x"]!)!
    let row = Int((Double(element.attributes["y"]!)! - 10) / 20)
    if element.attributes["text-anchor"] == "middle" {
      // The middle of one column, or, of a wide character, the end of its first one.
      let isWide = Int(x) % 10 == 0
      let column = Int((x - 10) / 10) - (isWide ? 1 : 0)
      cells[row, default: [:]][column] = element.text + (isWide ? "\u{0}" : "")
      return
    }
    let letters = Array(element.text.unicodeScalars)
    #expect(Double(element.attributes["textLength"]!) == Double(10 * letters.count))
    for (index, letter) in letters.enumerated() {
      cells[row, default: [:]][Int((x - 10) / 10) + index] = String(letter)
    }
  }

  private mutating func mark(_ x: Double, _ y: Double) {
    cells[Int((y - 10) / 20), default: [:]][Int((x - 10) / 10)] = "#"
  }

  /// A point within each cell that a path fills something of.
  private static func places(_ path: String) -> [(Double, Double)] {
    path.split(separator: "M").flatMap { part -> [(Double, Double)] in
      let numbers = part.matches(of: /-?[0-9.]+/).compactMap { Double($0.0) }
      guard part.contains("h") else { return [(numbers[0] + 0.1, numbers[1])] }
      let cells = stride(from: numbers[0] + 0.1, to: numbers[0] + numbers[2], by: 10)
      return cells.map { ($0, numbers[1] + 0.1) }
    }
  }
}
