/// The sets of colours that can be asked for.
public enum ThemeName: String, Sendable, CaseIterable {
  /// For the ground that the terminal tells of, or COLORFGBG; until then, for every ground.
  case auto
  /// For dark grounds.
  case dark
  /// For light grounds.
  case light
  /// For projectors, on every ground: all in bold, text in the terminal's own colour.
  case contrast
  /// No colours.
  case mono
}

/// How many colours a terminal has.
public enum ColorDepth: Int, Sendable, Comparable {
  /// None.
  case none
  /// Eight, the classic ones.
  case eight
  /// These and eight brighter ones.
  case sixteen
  /// 256, of the xterm palette.
  case palette
  /// 24 bits.
  case direct

  /// The depth of a terminal with this number of colours.
  public init(colors: Int) {
    switch colors {
    case ..<8: self = .none
    case ..<16: self = .eight
    case ..<256: self = .sixteen
    case ..<(1 << 24): self = .palette
    default: self = .direct
    }
  }

  /// Fewer colours come before more.
  public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// What a terminal is sent for a style.
public struct Paint: Sendable, Equatable {
  /// The foreground, in the terminal's numbers; -1 for its own. The background is always its own.
  public var color: Int32
  /// What is said without colour.
  public var attributes: Emphasis
}

/// Turns styles into paint.
public struct Theme: Sendable {
  private let paints: [Paint]
  /// Whether bold text may get the brighter one of two colours, which nobody checked.
  private let boldBrightens: Bool

  /// The colours of `name` on a terminal of `depth` and this ground.
  public init(_ name: ThemeName, depth: ColorDepth, ground: Ground = .unknown) {
    let palette = Palette.named(name, on: ground)
    let depth = name == .mono ? .none : depth
    boldBrightens = depth == .eight
    paints = Hue.allCases.map { hue in
      let color = palette.color(hue).code(depth)
      var attributes: Emphasis = []
      // Without colours at all labels are dim. What has none of its own is told apart in another way.
      if hue == .faint, depth == .none, name != .contrast { attributes = .dim }
      if hue == .accent, color < 0 { attributes = .bold }
      if hue == .alarm, color < 0 { attributes = [.bold, .reversed] }
      if name == .contrast, hue != .faint { attributes.formUnion(.bold) }
      return Paint(color: color, attributes: attributes)
    }
  }

  /// The paint for `style`.
  public func paint(_ style: Style) -> Paint {
    let base = paints[Int(style.hue.rawValue)]
    var attributes = base.attributes.union(style.emphasis)
    if boldBrightens, base.color >= 0 { attributes.remove(.bold) }
    return Paint(color: base.color, attributes: attributes)
  }
}
