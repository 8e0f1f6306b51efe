/// One colour in each of a terminal's ways to say it.
struct Color: Sendable {
  /// 0xRRGGBB; nil: the terminal's own.
  let direct: Int32?
  /// The nearest of the xterm palette.
  let palette: Int32
  /// The nearest of the classic eight.
  let eight: Int32

  init(_ direct: Int32?, _ palette: Int32, _ eight: Int32) {
    self.direct = direct
    self.palette = palette
    self.eight = eight
  }

  /// The terminal's own.
  static let own = Color(nil, -1, -1)

  func code(_ depth: ColorDepth) -> Int32 {
    switch depth {
    case .none: -1
    case .eight: eight
    case .palette: palette
    case .direct: direct ?? -1
    }
  }
}

/// The colours of a theme by what they mean.
///
/// Hues are those of Okabe and Ito ("Color Universal Design", 2008), which people with every kind
/// of colour vision tell apart, lightened for dark backgrounds and darkened for light ones.
struct Palette: Sendable {
  let faint: Color
  let accent: Color
  let alarm: Color
  let variants: [Color]

  func color(_ hue: Hue) -> Color {
    switch hue {
    case .text: .own
    case .faint: faint
    case .accent: accent
    case .alarm: alarm
    default: variants[Int(hue.rawValue - Hue.variant1.rawValue) % variants.count]
    }
  }

  static func named(_ name: ThemeName, background: String?) -> Palette {
    switch name {
    case .dark: dark
    case .light: light
    case .contrast: contrast
    case .mono: middle
    case .auto: ofBackground(background)
    }
  }

  /// COLORFGBG is "foreground;background" in the classic colours, with something in between in rxvt.
  private static func ofBackground(_ text: String?) -> Palette {
    guard let last = text?.split(separator: ";").last, let color = Int(last) else { return middle }
    return color == 7 || (9...15).contains(color) ? light : dark
  }

  // Vermilion comes first: it is for broken variants, which are listed first.
  private static let dark = Palette(
    faint: Color(0x9E9E9E, 247, -1), accent: Color(0xF0E442, 227, 3),
    alarm: Color(0xFF7A3D, 209, 1),
    variants: [
      Color(0xFF7A3D, 209, 1), Color(0x56B4E9, 74, 6), Color(0xE69F00, 214, 3),
      Color(0x2FC79A, 43, 2), Color(0xDE8FBD, 175, 5), Color(0xF0E442, 227, 3),
      Color(0x5B9BD5, 68, 4), Color(0xC8C8C8, 251, 7),
    ])

  private static let light = Palette(
    faint: Color(0x606060, 241, -1), accent: Color(0x0072B2, 25, 4),
    alarm: Color(0xB34700, 130, 1),
    variants: [
      Color(0xB34700, 130, 1), Color(0x1F78B4, 31, 4), Color(0x996900, 94, 3),
      Color(0x007A59, 29, 2), Color(0x9C4D7A, 132, 5), Color(0x7A7200, 100, 3),
      Color(0x004C77, 24, 6), Color(0x4D4D4D, 239, -1),
    ])

  /// For any background.
  private static let middle = Palette(
    faint: Color(0x808080, 244, -1), accent: Color(0x3A8FC4, 32, 6),
    alarm: Color(0xD55E00, 166, 1),
    variants: [
      Color(0xD55E00, 166, 1), Color(0x3A8FC4, 32, 6), Color(0xC28A00, 136, 3),
      Color(0x009E73, 36, 2), Color(0xCC79A7, 175, 5), Color(0x9A9200, 142, 3),
      Color(0x0072B2, 25, 4), Color(0x8A8A8A, 245, -1),
    ])

  private static let contrast = Palette(
    faint: .own, accent: .own, alarm: Color(0xD55E00, 166, 1),
    variants: [
      Color(0xD55E00, 166, 1), Color(0x3A8FC4, 32, 6), Color(0xE69F00, 214, 3),
      Color(0x009E73, 36, 2), Color(0xCC79A7, 175, 5), .own, Color(0x0072B2, 25, 4), .own,
    ])
}
