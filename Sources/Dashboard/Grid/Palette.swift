/// One colour in each of a terminal's ways to say it; -1 is the terminal's own.
struct Color: Sendable {
  /// 0xRRGGBB.
  let direct: Int32
  /// Of xterm's 256, those from 16 on, which are the same everywhere.
  let palette: Int32
  /// Of the classic sixteen, and of the first eight of them. Every terminal has its own idea of these, so
  /// few can be read on every one.
  let sixteen: Int32
  let eight: Int32

  init(_ direct: Int32, _ palette: Int32, sixteen: Int32 = -1, eight: Int32 = -1) {
    self.direct = direct
    self.palette = palette
    self.sixteen = sixteen
    self.eight = eight
  }

  /// The terminal's own.
  static let own = Color(-1, -1)

  func code(_ depth: ColorDepth) -> Int32 {
    switch depth {
    case .none: -1
    case .eight: eight
    case .sixteen: sixteen
    case .palette: palette
    case .direct: direct
    }
  }
}

/// The colours of a theme by what they mean.
///
/// Hues are those of Okabe and Ito ("Color Universal Design", 2008), which people with every kind of colour
/// vision tell apart, lightened for dark grounds and darkened for light ones. On its grounds text has a
/// contrast of at least 4.5 and a mark or bar of at least 3 (WCAG 2.1, 1.4.3 and 1.4.11), whichever palette
/// the terminal has; a colour that falls short of that is the terminal's own.
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

  static func named(_ name: ThemeName, on ground: Ground) -> Palette {
    switch name {
    case .dark: dark
    case .light: light
    case .contrast, .mono: any
    case .auto:
      switch ground {
      case .dark: dark
      case .light: light
      case .unknown: any
      }
    }
  }

  // Vermilion comes first: it is for broken variants, which are listed first.
  private static let dark = Palette(
    faint: Color(0x9E9E9E, 247, sixteen: 7, eight: 7),
    accent: Color(0xF0E442, 227, sixteen: 14),
    alarm: Color(0xFF7A3D, 209),
    variants: [
      Color(0xFF7A3D, 209, sixteen: 9), Color(0x56B4E9, 74, sixteen: 14, eight: 6),
      Color(0xE69F00, 214, sixteen: 11), Color(0x2FC79A, 43, sixteen: 2, eight: 2),
      Color(0xDE8FBD, 175, sixteen: 13), Color(0xF0E442, 227, sixteen: 15, eight: 7),
      Color(0x5B9BD5, 68, sixteen: 6, eight: 6), Color(0xC8C8C8, 251, sixteen: 7, eight: 2),
    ])

  private static let light = Palette(
    faint: Color(0x606060, 241), accent: Color(0x0072B2, 25), alarm: Color(0xB34700, 160),
    variants: [
      Color(0xB34700, 160, sixteen: 1, eight: 1), Color(0x1F78B4, 31, sixteen: 4, eight: 4),
      Color(0x996900, 94), Color(0x007A59, 29, sixteen: 5, eight: 5),
      Color(0x9C4D7A, 132, sixteen: 8), Color(0x7A7200, 100, sixteen: 4, eight: 4),
      Color(0x004C77, 24, sixteen: 5, eight: 5), Color(0x4D4D4D, 239, sixteen: 8),
    ])

  /// For every ground: text is the terminal's own, and marks are of middle lightness.
  private static let any = Palette(
    faint: .own, accent: .own, alarm: .own,
    variants: [
      Color(0xD55E00, 166), Color(0x3A8FC4, 32), Color(0xB07C00, 136), Color(0x009E73, 29),
      Color(0xC46A9B, 132), Color(0x8F8700, 100), Color(0x3F7FD0, 68), Color(0x8A8A8A, 245),
    ])
}
