/// Text on a slide, whose font nobody knows.
enum SlideText {
  static let family = "Helvetica, Arial, Liberation Sans, DejaVu Sans, sans-serif"
  static let ink: UInt32 = 0x1A1A1A
  static let faint: UInt32 = 0x595959

  /// Where a text stands in relation to its place.
  enum Anchor: String {
    case start, middle, end
  }

  /// At least as wide as `text` is in any of the fonts.
  static func width(_ text: String, size: Double) -> Double { Double(text.columns) * size * 0.6 }

  /// `text` in lines that are no wider than `width`.
  static func lines(_ text: String, width: Double, size: Double) -> [String] {
    TextWrap.lines(text, width: max(10, Int(width / (size * 0.55))))
  }

  /// One line; `y` is at its feet.
  static func line(
    _ text: String, x: Double, y: Double, size: Double, _ anchor: Anchor = .start,
    color: UInt32 = ink, isBold: Bool = false
  ) -> SVGElement {
    let element = SVGElement(
      "text",
      [
        "x": x, "y": y, "font-size": size, "text-anchor": anchor.rawValue,
        "fill": SVGPicture.color(color),
      ], text: text)
    return isBold ? element.with("font-weight", "bold") : element
  }

  /// One line that can be read on top of curves.
  static func label(
    _ text: String, x: Double, y: Double, size: Double, _ anchor: Anchor = .start, color: UInt32
  ) -> SVGElement {
    line(text, x: x, y: y, size: size, anchor, color: color)
      .with("stroke", "#ffffff").with("stroke-width", 6).with("stroke-linejoin", "round")
      .with("paint-order", "stroke")
  }
}
