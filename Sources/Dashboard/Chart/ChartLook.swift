#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Contention

/// How a curve is told from the others: by its colour, and without colours by its dashes and its marker.
struct ChartLook: Equatable {
  /// 0xRRGGBB, dark enough for white paper.
  let color: UInt32
  /// What `stroke-dasharray` says; empty: the line has no gaps.
  let dashes: String
  let marker: Marker
  let isHollow: Bool

  /// How the curve at `number` of a chart looks.
  init(_ hue: Hue, _ role: Role, number: Int) {
    color = Palette.named(.light, on: .light).direct(hue)
    dashes = Self.dashes[number % Self.dashes.count]
    marker = Marker.allCases[number % Marker.allCases.count]
    isHollow = role == .broken
  }

  private static let dashes = ["", "16 7", "4 7", "18 6 4 6", "28 8", "9 6", "22 6 4 6 4 6"]

  /// What stands at each point.
  enum Marker: CaseIterable {
    case circle, square, triangle, diamond, star, triangleDown, cross, pentagon, bar, hexagon, plus

    /// Its outline around 0, as a path; `size` is half of its height.
    func path(_ size: Double) -> String {
      switch self {
      case .circle:
        let (radius, across) = (size.svg, (2 * size).svg)
        return "M-\(radius) 0a\(radius) \(radius) 0 1 0 \(across) 0a\(radius) \(radius) 0 1 0 -"
          + "\(across) 0z"
      case .square: return Self.polygon(4, size * 1.2, turned: 45)
      case .triangle: return Self.polygon(3, size * 1.25, turned: 0)
      case .triangleDown: return Self.polygon(3, size * 1.25, turned: 180)
      case .diamond: return Self.polygon(4, size * 1.25, turned: 0)
      case .pentagon: return Self.polygon(5, size * 1.15, turned: 0)
      case .hexagon: return Self.polygon(6, size * 1.15, turned: 0)
      case .star: return Self.polygon(10, size * 1.35, turned: 0, inner: size * 0.6)
      case .plus: return Self.cross(size * 1.1, turned: 0)
      case .cross: return Self.cross(size * 1.1, turned: 45)
      case .bar:
        return "M-\((size * 1.3).svg) -\((size * 0.5).svg)h\((size * 2.6).svg)"
          + "v\(size.svg)h-\((size * 2.6).svg)z"
      }
    }

    private static func polygon(
      _ corners: Int, _ radius: Double, turned: Double, inner: Double? = nil
    ) -> String {
      outline(
        (0..<corners).map { corner in
          let reach = corner % 2 == 1 ? inner ?? radius : radius
          return (reach, 360 / Double(corners) * Double(corner) + turned)
        })
    }

    /// A plus with thick arms.
    private static func cross(_ radius: Double, turned: Double) -> String {
      let arm = 20.0
      return outline(
        (0..<4).flatMap { quarter -> [(Double, Double)] in
          let angle = 90 * Double(quarter) + turned
          return [(radius, angle - arm), (radius, angle + arm), (radius * 0.5, angle + 45)]
        })
    }

    /// Corners by how far they are from the middle and by their angle in degrees, from the top clockwise.
    private static func outline(_ corners: [(reach: Double, angle: Double)]) -> String {
      let points = corners.map { corner in
        let angle = corner.angle * .pi / 180
        return "\((corner.reach * sin(angle)).svg) \((-corner.reach * cos(angle)).svg)"
      }
      return "M" + points.joined(separator: "L") + "z"
    }
  }
}

extension Palette {
  /// A colour as 0xRRGGBB; text is black.
  func direct(_ hue: Hue) -> UInt32 {
    let color = color(hue).direct
    return color < 0 ? 0 : UInt32(color)
  }
}
