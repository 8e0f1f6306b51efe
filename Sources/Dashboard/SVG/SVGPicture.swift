/// A whole picture, as the text of an SVG file.
struct SVGPicture: Sendable {
  let width: Double
  let height: Double
  /// What it is, in a few words.
  let title: String
  /// What it is, in a sentence.
  let description: String
  /// The colour behind everything.
  let ground: UInt32
  /// What all text is drawn with, unless it says otherwise; the last family is one that every reader has.
  let fontFamily: String
  let elements: [SVGElement]

  /// The file.
  var text: String {
    let size = "0 0 \(width.svg) \(height.svg)"
    let all =
      [
        SVGElement("title", text: title), SVGElement("desc", text: description),
        SVGElement("rect", ["width": width, "height": height, "fill": Self.color(ground)]),
      ] + elements
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    SVGElement(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "width": width, "height": height, "viewBox": size,
        "font-family": fontFamily, "role": "img",
      ], all
    ).write(to: &text)
    return text
  }

  /// A colour 0xRRGGBB as SVG has it.
  static func color(_ color: UInt32) -> String {
    let digits = String(color & 0xFF_FFFF, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
