/// What a terminal's text stands on.
public enum Ground: Sendable, Equatable {
  case dark, light
  /// Nobody said.
  case unknown

  /// The ground of this colour, 0xRRGGBB: whichever of black and white has less contrast with it.
  public init(color: UInt32) {
    // Contrast with black is (luminance + 0.05) / 0.05, with white 1.05 / (luminance + 0.05).
    self = Luminance.of(color) + 0.05 > (1.05 * 0.05).squareRoot() ? .light : .dark
  }

  /// As COLORFGBG says: "foreground;background" in the classic colours, with something in between in rxvt.
  public init(colorFGBG text: String?) {
    guard let last = text?.split(separator: ";").last, let color = Int(last) else {
      self = .unknown
      return
    }
    self = color == 7 || (9...15).contains(color) ? .light : .dark
  }
}
