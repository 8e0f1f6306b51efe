#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#else
  #error("the generator needs a POSIX system")
#endif

/// Turns Markdown pages into a Swift file with their text: CourseGenerator OUTPUT PAGE….
///
/// Runs at build time only. It does without Foundation, so that it builds in a second.
@main
enum CourseGenerator {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else { fail("usage: CourseGenerator OUTPUT PAGE…") }
    let pages = arguments.dropFirst().map { path in (name: name(of: path), text: read(path)) }
    write(source(pages), to: output)
  }

  /// The Swift file.
  private static func source(_ pages: [(name: String, text: String)]) -> String {
    let entries = pages.map { page in
      let text = page.text.hasSuffix("\n") ? page.text : page.text + "\n"
      let marks = marks(for: text)
      // The last line break belongs to the text, so the literal ends with an empty line.
      return "    \"\(page.name)\": \(marks)\"\"\"\n\(text)\n\"\"\"\(marks),\n"
    }
    return """
      /// The pages of demos/, by name. Generated; edit the pages.
      enum CourseText {
        static let pages: [String: String] = [
      \(entries.isEmpty ? "    :\n" : entries.joined())  ]
      }

      """
  }

  /// As many number signs as make a literal in which nothing of `text` is special.
  private static func marks(for text: String) -> String {
    var longest = 0
    var run = 0
    for character in text.unicodeScalars {
      run = character == "#" ? run + 1 : 0
      longest = max(longest, run)
    }
    return String(repeating: "#", count: longest + 1)
  }

  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.hasSuffix(".md") ? file.dropLast(3) : file)
  }

  private static func read(_ path: String) -> String {
    guard let file = fopen(path, "r") else { fail("\(path): cannot be read") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&part, 1, part.count, file)
      if count == 0 { break }
      bytes += part[..<count]
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { fail("\(path): not UTF-8") }
    return text
  }

  private static func write(_ text: String, to path: String) {
    let bytes = Array(text.utf8)
    guard let file = fopen(path, "w"), fwrite(bytes, 1, bytes.count, file) == bytes.count,
      fclose(file) == 0
    else { fail("\(path): cannot be written") }
  }

  private static func fail(_ reason: String) -> Never {
    for byte in Array("error: \(reason)\n".utf8) { putchar(Int32(byte)) }
    exit(1)
  }
}
