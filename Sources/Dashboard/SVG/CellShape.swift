/// What a character looks like that has to meet its neighbours: a block, a shade, braille or the line of a
/// box. A font may leave gaps between them, or have none of them.
struct CellShape: Equatable {
  /// The columns and rows of a cell in units of the picture.
  static let width = 10.0
  static let height = 20.0

  struct Rectangle: Equatable {
    var x, y, width, height: Double
  }

  struct Dot: Equatable {
    var x, y, radius: Double
  }

  /// What is filled, from the upper left corner of the cell.
  private(set) var rectangles: [Rectangle] = []
  private(set) var dots: [Dot] = []

  /// The shape of `scalar`; nil: it is a letter like any other.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x2591...0x2593: dots = Self.shade(scalar.value - 0x2590)
    case 0x2580...0x259F: rectangles = Self.block(scalar.value)
    case 0x2801...0x28FF: dots = Self.braille(scalar.value - 0x2800)
    default:
      guard let arms = Self.arms[scalar] else { return nil }
      rectangles = Self.lines(arms)
    }
  }

  // MARK: Blocks

  private static func block(_ value: UInt32) -> [Rectangle] {
    let (width, height) = (width, height)
    func columns(_ from: Double, _ to: Double) -> [Rectangle] {
      [Rectangle(x: from * width, y: 0, width: (to - from) * width, height: height)]
    }
    func rows(_ from: Double, _ to: Double) -> [Rectangle] {
      [Rectangle(x: 0, y: from * height, width: width, height: (to - from) * height)]
    }
    switch value {
    case 0x2580: return rows(0, 0.5)
    case 0x2581...0x2588: return rows(1 - Double(value - 0x2580) / 8, 1)
    case 0x2589...0x258F: return columns(0, 1 - Double(value - 0x2588) / 8)
    case 0x2590: return columns(0.5, 1)
    case 0x2594: return rows(0, 1.0 / 8)
    case 0x2595: return columns(7.0 / 8, 1)
    default: return quadrants[value - 0x2596]!.map { quarter($0) }
    }
  }

  /// Upper left, upper right, lower left, lower right: 0 to 3.
  private static func quarter(_ number: Int) -> Rectangle {
    Rectangle(
      x: Double(number % 2) * width / 2, y: Double(number / 2) * height / 2, width: width / 2,
      height: height / 2)
  }

  /// By their place behind U+2596.
  private static let quadrants: [UInt32: [Int]] = [
    0: [2], 1: [3], 2: [0], 3: [0, 2, 3], 4: [0, 3], 5: [0, 1, 2], 6: [0, 1, 3], 7: [1], 8: [1, 2],
    9: [1, 2, 3],
  ]

  /// A quarter, half or three quarters of the cell, as a printer has it: dots that go on in the next cell.
  private static func shade(_ quarters: UInt32) -> [Dot] {
    let all = [2.5, 7.5, 12.5, 17.5].flatMap { y in [2.5, 7.5].map { x in (x, y) } }
    return all.enumerated().filter { index, _ in
      quarters > 1 || index % 2 == (index / 2) % 2
    }.map { Dot(x: $1.0, y: $1.1, radius: quarters < 3 ? 1.9 : 2.45) }
  }

  /// Dots 1 to 8, which Unicode counts down the left column, down the right one, and then along the last row.
  private static func braille(_ bits: UInt32) -> [Dot] {
    let places = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
    return places.enumerated().filter { bits >> $0.offset & 1 == 1 }.map { _, place in
      Dot(x: 2.5 + 5 * Double(place.0), y: 2.5 + 5 * Double(place.1), radius: 1.7)
    }
  }

  // MARK: Boxes

  /// How thick the lines are that lead up, right, down and left.
  private struct Arms {
    var up, right, down, left: Double
  }

  private static func lines(_ arms: Arms) -> [Rectangle] {
    // On a pixel of the usual size, not between two.
    let (x, y) = (width / 2 + 0.5, height / 2 + 0.5)
    let across = max(arms.left, arms.right)
    let along = max(arms.up, arms.down)
    let all = [
      Rectangle(x: x - arms.up / 2, y: 0, width: arms.up, height: y + across / 2),
      Rectangle(
        x: x - arms.down / 2, y: y - across / 2, width: arms.down, height: height - y + across / 2),
      Rectangle(x: 0, y: y - arms.left / 2, width: x + along / 2, height: arms.left),
      Rectangle(
        x: x - along / 2, y: y - arms.right / 2, width: width - x + along / 2, height: arms.right),
    ]
    return all.filter { $0.width > 0 && $0.height > 0 }
  }

  /// Each with the directions of its lines, in the order of `Arms`. Round corners are square ones here.
  private static let arms: [Unicode.Scalar: Arms] = {
    let directions = [
      "─━": "0101", "│┃": "1010", "┌┏╭": "0110", "┐┓╮": "0011", "└┗╰": "1100", "┘┛╯": "1001",
      "├┣": "1110", "┤┫": "1011", "┬┳": "0111", "┴┻": "1101", "┼╋": "1111",
    ]
    var arms: [Unicode.Scalar: Arms] = [:]
    for (scalars, marks) in directions {
      for scalar in scalars.unicodeScalars {
        let thickness = "━┃┏┓┗┛┣┫┳┻╋".unicodeScalars.contains(scalar) ? 3.0 : 1
        let arm = marks.map { $0 == "1" ? thickness : 0 }
        arms[scalar] = Arms(up: arm[0], right: arm[1], down: arm[2], left: arm[3])
      }
    }
    return arms
  }()
}
