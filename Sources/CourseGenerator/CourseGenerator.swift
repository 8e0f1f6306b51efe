#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#else
  #error("the generator needs a POSIX system")
#endif

/// Turns text files into a Swift file that holds them: CourseGenerator OUTPUT FOLDER FILE….
///
/// The files are named by their paths below the folder. It runs at build time only, and does without
/// Foundation so that it builds in a second.
@main
enum CourseGenerator {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 2 else { fail("usage: CourseGenerator OUTPUT FOLDER FILE…") }
    let paths = Array(arguments)
    let folder = paths[1] + "/"
    let files = paths.dropFirst(2).map { path in
      guard path.hasPrefix(folder) else { fail("\(path): not below \(folder)") }
      return (name: String(path.dropFirst(folder.count)), text: read(path))
    }
    write(source(files), to: paths[0])
  }

  /// The Swift file.
  private static func source(_ files: [(name: String, text: String)]) -> String {
    let entries = files.map { file in
      let text = file.text.hasSuffix("\n") ? file.text : file.text + "\n"
      let marks = marks(for: text)
      // The last line break belongs to the text, so the literal ends with an empty line.
      return "    \"\(file.name)\": \(marks)\"\"\"\n\(text)\n\"\"\"\(marks),\n"
    }
    return """
      /// Files of demos/, by their paths there. Generated; edit the files.
      enum Demos {
        static let files: [String: String] = [
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
