/// How the dashboard is shown, as opposed to what is measured.
public struct DisplayOptions: Sendable, Equatable {
  /// The frame rates that can be asked for, per second.
  public static let frameRange = 1...60

  /// Frames per second.
  public var framesPerSecond = 20
  /// The colours.
  public var theme = ThemeName.auto
  /// What plots are drawn with.
  public var graph = GraphGlyphs.braille
  /// The characters that can be shown.
  public var charset = Charset.unicode
  /// The language in which code shows first.
  public var language = Language.swift
  /// Whether the mouse clicks and scrolls.
  public var usesMouse = false

  /// The defaults.
  public init() {}

  /// What plots are drawn with where not everything may be shown.
  var shownGraph: GraphGlyphs { charset == .unicode ? graph : .ascii }
}
