import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An SVG file as an XML parser reads it.
package final class ReadSVG: NSObject, XMLParserDelegate {
  /// An element.
  package struct Element {
    /// What it is.
    package let name: String
    /// Its attributes, by name.
    package let attributes: [String: String]
    /// The text in it.
    package fileprivate(set) var text = ""
  }

  /// All elements, in the order of their beginnings, each with the text in it.
  package private(set) var elements: [Element] = []
  private var open: [Int] = []

  /// Reads `text`; throws if it is no well-formed XML.
  package init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() { throw parser.parserError ?? Impatience("no XML") }
  }

  /// Those of one name.
  package func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// What the parser found.
  package func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    open.append(elements.count)
    elements.append(Element(name: name, attributes: attributes))
  }

  /// What the parser found.
  package func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { open.removeLast() }

  /// What the parser found.
  package func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let last = open.last { elements[last].text += text }
  }
}
