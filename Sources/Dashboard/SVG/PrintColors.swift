/// The colours of a theme, as a picture has them, which has no colours of its own.
public struct PrintColors: Sendable {
  /// What everything stands on, 0xRRGGBB.
  let ground: UInt32
  private let ink: UInt32
  private let theme: Theme

  /// The colours that the theme has on a terminal of this depth and ground. Where nobody said what the ground
  /// is, it is dark, as most are; without colours it is black on white.
  public init(_ name: ThemeName, depth: ColorDepth, ground: Ground) {
    let hasColors = depth != .none && name != .mono
    theme = Theme(name, depth: hasColors ? .direct : .none, ground: ground)
    let isLight = !hasColors || name == .light || (name != .dark && ground == .light)
    self.ground = isLight ? 0xFFFFFF : 0x000000
    ink = !hasColors ? 0x000000 : isLight ? 0x1A1A1A : 0xE8E8E8
  }

  /// How a cell looks.
  struct Look: Equatable {
    var ink: UInt32
    /// Behind the cell; nil: the picture's.
    var ground: UInt32?
    var isBold: Bool
    var isUnderlined: Bool
  }

  /// How a cell of this style looks.
  func look(_ style: Style) -> Look {
    let paint = theme.paint(style)
    var color = paint.color < 0 ? ink : UInt32(paint.color)
    if paint.attributes.contains(.dim) { color = Self.mixed(color, ground) }
    let isReversed = paint.attributes.contains(.reversed)
    return Look(
      ink: isReversed ? ground : color, ground: isReversed ? color : nil,
      isBold: paint.attributes.contains(.bold),
      isUnderlined: paint.attributes.contains(.underlined))
  }

  /// A third of the way from one colour to another: black on white still has a contrast of 7.
  private static func mixed(_ color: UInt32, _ other: UInt32) -> UInt32 {
    [16, 8, 0].reduce(0) { sum, shift in
      let mean = ((color >> shift & 0xFF) * 2 + (other >> shift & 0xFF)) / 3
      return sum | mean << shift
    }
  }
}
