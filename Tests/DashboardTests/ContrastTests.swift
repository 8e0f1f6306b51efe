import Testing

@testable import Dashboard

/// Everything can be read on every ground, by number: text has a contrast of at least 4.5, marks and bars of
/// at least 3 (WCAG 2.1, 1.4.3 and 1.4.11). What is in the terminal's own colour is the terminal's business.
@Suite("Contrast")
struct ContrastTests {
  static let grounds: [Ground: [UInt32]] = [
    .dark: [0x000000, 0x002B36, 0x300A24], .light: [0xFFFFFF, 0xFDF6E3],
    .unknown: [0x000000, 0x002B36, 0x300A24, 0xFFFFFF, 0xFDF6E3],
  ]

  /// What the classic sixteen look like, in some terminals.
  static let palettes: [String: [UInt32]] = [
    "xterm": [
      0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
      0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ],
    "VGA": [
      0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
      0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ],
    "Tango": [
      0x2E3436, 0xCC0000, 0x4E9A06, 0xC4A000, 0x3465A4, 0x75507B, 0x06989A, 0xD3D7CF,
      0x555753, 0xEF2929, 0x8AE234, 0xFCE94F, 0x729FCF, 0xAD7FA8, 0x34E2E2, 0xEEEEEC,
    ],
    "Solarized": [
      0x073642, 0xDC322F, 0x859900, 0xB58900, 0x268BD2, 0xD33682, 0x2AA198, 0xEEE8D5,
      0x002B36, 0xCB4B16, 0x586E75, 0x657B83, 0x839496, 0x6C71C4, 0x93A1A1, 0xFDF6E3,
    ],
  ]

  /// Each theme with the grounds that it is for, and `auto` with what a terminal tells of its ground.
  static let cases: [(ThemeName, Ground)] = [
    (.dark, .dark), (.light, .light), (.contrast, .unknown), (.auto, .dark), (.auto, .light),
    (.auto, .unknown),
  ]

  @Test(
    "every role can be read", arguments: cases, [ColorDepth.eight, .sixteen, .palette, .direct])
  func contrast(_ theme: (name: ThemeName, ground: Ground), depth: ColorDepth) {
    let paints = Theme(theme.name, depth: depth, ground: theme.ground)
    for hue in Hue.allCases {
      let needed = hue.rawValue >= Hue.variant1.rawValue ? 3 : 4.5
      let code = paints.paint(Style(hue)).color
      for (palette, colors) in Self.palettes where code >= 0 {
        for ground in Self.grounds[theme.ground]! {
          let contrast = Self.contrast(Self.shown(code, depth, colors), ground)
          #expect(
            contrast >= needed,
            "\(theme.name), \(depth): \(hue) has \(contrast) on \(String(ground, radix: 16)), \(palette)"
          )
        }
      }
    }
  }

  @Test("a colour that bold may brighten is not bold", arguments: cases)
  func bold(_ theme: (name: ThemeName, ground: Ground)) {
    let paints = Theme(theme.name, depth: .eight, ground: theme.ground)
    for hue in Hue.allCases {
      let paint = paints.paint(Style(hue, .bold))
      #expect(paint.color < 0 || !paint.attributes.contains(.bold), "\(hue)")
    }
  }

  @Test("no text is in the colour of a mark", arguments: AnySizeTests.pages)
  func text(_ page: Place) {
    for (width, height) in [(40, 10), (80, 24), (120, 40), (200, 60)] {
      let grid = OpenDashboard(page, width: width, height: height).grid
      for row in 0..<height {
        for column in 0..<width where grid[row, column].style.hue.rawValue >= Hue.variant1.rawValue
        {
          let scalar = grid[row, column].scalar
          #expect(!scalar.properties.isAlphabetic && scalar.properties.numericType == nil)
        }
      }
    }
  }

  @Test(
    "where there are colours enough, every variant has its own",
    arguments: cases, [ColorDepth.palette, .direct])
  func apart(_ theme: (name: ThemeName, ground: Ground), depth: ColorDepth) {
    let paints = Theme(theme.name, depth: depth, ground: theme.ground)
    let variants = Hue.allCases.filter { $0.rawValue >= Hue.variant1.rawValue }
    #expect(Set(variants.map { paints.paint(Style($0)).color }).count == variants.count)
  }

  @Test(
    "with few colours, broken, atomic and baseline are not all the same",
    arguments: [
      Ground.dark, .light,
    ])
  func roles(ground: Ground) {
    for depth in [ColorDepth.eight, .sixteen] {
      let paints = Theme(.auto, depth: depth, ground: ground)
      let roles: [Hue] = [.variant1, .variant2, .variant3]
      #expect(Set(roles.map { paints.paint(Style($0)).color }).count > 1)
    }
  }

  @Test(
    "a terminal's own answer says which ground it is",
    arguments: [
      (0x000000, Ground.dark), (0x002B36, .dark), (0x300A24, .dark), (0x808080, .light),
      (0xFDF6E3, .light), (0xFFFFFF, .light), (0x595959, .dark),
    ] as [(UInt32, Ground)])
  func ground(color: UInt32, ground: Ground) { #expect(Ground(color: color) == ground) }

  /// 0xRRGGBB of a colour's number.
  private static func shown(_ code: Int32, _ depth: ColorDepth, _ classic: [UInt32]) -> UInt32 {
    if depth == .direct { return UInt32(code) }
    if code < 16 { return classic[Int(code)] }
    let number = UInt32(code)
    // xterm's grey ramp, and its cube of six levels a side.
    if number >= 232 { return (8 + 10 * (number - 232)) * 0x010101 }
    let levels: [UInt32] = [0, 95, 135, 175, 215, 255]
    let place = number - 16
    return levels[Int(place / 36)] << 16 | levels[Int(place / 6 % 6)] << 8 | levels[Int(place % 6)]
  }

  /// From 1 to 21 (WCAG 2.1, "contrast ratio").
  private static func contrast(_ left: UInt32, _ right: UInt32) -> Double {
    let both = [Luminance.of(left), Luminance.of(right)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }
}
