/// One column of one row: a character, or half of a wide one, and how it looks.
public struct Cell: Sendable, Equatable {
  /// What combines with the character. It stands first because that makes the cell smaller.
  public internal(set) var marks = Marks()
  /// The character; a blank in the right half of a wide one.
  public let scalar: Unicode.Scalar
  /// How it looks.
  public var style: Style
  private let width: UInt8

  /// A cell that shows `scalar` in `style`; a blank if that takes no column by itself.
  public init(_ scalar: Unicode.Scalar, _ style: Style = .plain) {
    if scalar.isPlain {
      self.init(scalar, columns: 1, style)
    } else if case .base(let shown, let columns) = Characters.Kind(of: scalar) {
      self.init(shown, columns: columns, style)
    } else {
      self.init(" ", columns: 1, style)
    }
  }

  /// A cell of a scalar that is this wide.
  init(_ scalar: Unicode.Scalar, columns: Int, _ style: Style) {
    self.scalar = scalar
    self.style = style
    width = UInt8(truncatingIfNeeded: columns)
  }

  /// Whether both look the same. What differs most often is looked at first.
  public static func == (left: Cell, right: Cell) -> Bool {
    left.scalar == right.scalar && left.style == right.style && left.width == right.width
      && left.marks == right.marks
  }

  /// How many columns it takes: 2 if it goes on in the next cell, 0 if it is the right half of the one
  /// before.
  public var columns: Int { Int(width) }

  /// What stands behind it if it is wide.
  var rightHalf: Cell { Cell(" ", columns: 0, style) }

  /// A blank that looks like it.
  var blanked: Cell { Cell(" ", columns: 1, style) }

  /// Nothing to see.
  public static let blank = Cell(" ")
}

/// How a cell looks, by what it means; a theme turns that into a terminal's colours.
public struct Style: Sendable, Hashable {
  /// What the colour says.
  public var hue: Hue
  /// What is said without colour.
  public var emphasis: Emphasis

  /// A style of `hue`.
  public init(_ hue: Hue = .text, _ emphasis: Emphasis = []) {
    self.hue = hue
    self.emphasis = emphasis
  }

  /// Text that is nothing special.
  public static let plain = Style()
  /// Labels and units, which stay in the background.
  public static let faint = Style(.faint)
  /// Headings.
  public static let heading = Style(.text, .bold)
  /// What must not be overlooked.
  public static let alarm = Style(.alarm, .bold)

  /// This style with more emphasis.
  public func with(_ more: Emphasis) -> Style { Style(hue, emphasis.union(more)) }
}

/// What a colour means. The same is always said without colour, too.
public enum Hue: UInt8, Sendable, CaseIterable {
  /// Text.
  case text
  /// Labels, units, frames.
  case faint
  /// The selected thing, keys.
  case accent
  /// A broken law, a failure.
  case alarm
  /// The first to eighth variant of a scenario, in bars and plots.
  case variant1, variant2, variant3, variant4, variant5, variant6, variant7, variant8

  /// The hue of the variant at `index` of its scenario.
  public static func variant(_ index: Int) -> Hue {
    Hue(rawValue: variant1.rawValue + UInt8(index % 8)) ?? .text
  }
}

/// Emphasis that needs no colour.
public struct Emphasis: OptionSet, Sendable, Hashable {
  /// The bits.
  public let rawValue: UInt8

  /// An emphasis of these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Bold.
  public static let bold = Emphasis(rawValue: 1)
  /// Foreground and background swapped.
  public static let reversed = Emphasis(rawValue: 2)
  /// Underlined.
  public static let underlined = Emphasis(rawValue: 4)
  /// Dim.
  public static let dim = Emphasis(rawValue: 8)
}
