/// An element of an SVG picture: its name, its attributes in their order, and what stands inside.
struct SVGElement: Sendable {
  private let name: String
  private var attributes: [(name: String, value: String)]
  private let content: Content

  private enum Content: Sendable {
    case elements([SVGElement])
    case text(String)
  }

  /// An element with others inside.
  init(
    _ name: String, _ attributes: KeyValuePairs<String, any SVGValue> = [:],
    _ elements: [SVGElement] = []
  ) {
    self.name = name
    self.attributes = attributes.map { ($0.key, $0.value.svg) }
    content = .elements(elements)
  }

  /// An element with text inside.
  init(_ name: String, _ attributes: KeyValuePairs<String, any SVGValue> = [:], text: String) {
    self.name = name
    self.attributes = attributes.map { ($0.key, $0.value.svg) }
    content = .text(text)
  }

  /// This element with another attribute behind the others.
  func with(_ name: String, _ value: any SVGValue) -> SVGElement {
    var copy = self
    copy.attributes.append((name, value.svg))
    return copy
  }

  /// Writes it behind `text`, each element on a line of its own.
  func write(to text: inout String, indent: String = "") {
    text += indent + "<" + name
    for (name, value) in attributes { text += " \(name)=\"\(XMLText.escaped(value))\"" }
    switch content {
    case .text(let inner): text += ">\(XMLText.escaped(inner))</\(name)>\n"
    case .elements(let elements) where elements.isEmpty: text += "/>\n"
    case .elements(let elements):
      text += ">\n"
      for element in elements { element.write(to: &text, indent: indent + " ") }
      text += indent + "</\(name)>\n"
    }
  }
}

/// What can be an attribute's value.
protocol SVGValue: Sendable {
  /// As it stands in the file.
  var svg: String { get }
}

extension String: SVGValue {
  var svg: String { self }
}

extension Int: SVGValue {
  var svg: String { String(self) }
}

extension Double: SVGValue {
  /// To a hundredth of a unit, which nobody can see, and without zeros that say nothing.
  var svg: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let digits =
      rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return (hundredths < 0 ? "-" : "") + String(whole) + digits
  }
}
