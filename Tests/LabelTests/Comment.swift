import Foundation
import Testing

/// A comment in the sources that says what a declaration is on x86-64, and perhaps on arm64:
///
///     /// x86-64: freed with `mov`, sequentially consistent `xchg`. arm64: `stlr`.
struct Comment {
  /// The declaration behind it.
  let name: String
  /// The instructions that it names for x86-64, in order.
  let weak: [String]
  /// Those that it names behind the words "sequentially consistent".
  let strong: [String]
  /// Those that it names for arm64.
  let arm: [String]

  private static let x86Mark = "x86-64:"
  private static let armMark = "arm64"

  /// All comments with such words in `Sources`.
  static func all() throws -> [Comment] {
    var all: [Comment] = []
    for file in try Repository.files(in: "Sources", [".swift", ".h", ".c"]) {
      let text = try String(contentsOf: file, encoding: .utf8)
      let found = comments(in: text)
      // One that stands elsewhere than before a declaration would be believed and never held against
      // anything.
      #expect(found.count == text.matches(of: /x86-64:/).count, "\(file.lastPathComponent)")
      all += found
    }
    return all
  }

  private static func comments(in text: String) -> [Comment] {
    var comments: [Comment] = []
    var lines: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.trimmingCharacters(in: .whitespaces)
      if line.hasPrefix("///") {
        lines.append(line.dropFirst(3).trimmingCharacters(in: .whitespaces))
      } else if !line.hasPrefix("@") {
        let paragraphs = lines.split(separator: "").map { $0.joined(separator: " ") }
        comments += paragraphs.compactMap { Comment($0, declaration: line) }
        lines = []
      }
    }
    return comments
  }

  private init?(_ paragraph: String, declaration: String) {
    guard let mark = paragraph.range(of: Self.x86Mark) else { return nil }
    let name =
      declaration.firstMatch(of: /\b(?:struct|enum|func|var) (\w+)/)
      ?? declaration.firstMatch(of: /\b(?:void|uint64_t) (\w+)/)
    let parts = paragraph[mark.upperBound...].split(separator: Self.armMark, maxSplits: 1)
    let x86 = (parts.first ?? "").split(separator: "sequentially consistent", maxSplits: 1)
    self.name = name.map { String($0.output.1) } ?? declaration
    weak = Repository.quoted(x86.first ?? "")
    strong = x86.dropFirst().first.map { Repository.quoted($0) } ?? []
    arm = parts.dropFirst().first.map { Repository.quoted($0) } ?? []
  }
}

/// Texts of this repository.
enum Repository {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  /// A file by its path.
  static func file(_ path: String) -> URL { folder.appending(path: path) }

  /// Files in a folder and those below it, or one file, by the ends of their names.
  static func files(in path: String, _ endings: [String]) throws -> [URL] {
    let start = folder.appending(path: path)
    let below = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)
    let all = [start] + (below?.compactMap { $0 as? URL } ?? [])
    return all.filter { file in endings.contains { file.lastPathComponent.hasSuffix($0) } }
  }

  /// A page without its fenced blocks.
  static func prose(of file: URL) throws -> String {
    var fence = 0
    let text = try String(contentsOf: file, encoding: .utf8)
    let lines = text.split(separator: "\n").filter { (line: Substring) -> Bool in
      let backticks = line.prefix { $0 == "`" }.count
      guard backticks >= 3 else { return fence == 0 }
      // A longer fence may hold shorter ones.
      if fence == 0 { fence = backticks } else if backticks >= fence { fence = 0 }
      return false
    }
    return lines.joined(separator: "\n")
  }

  /// What stands between single backticks.
  static func quoted(_ text: some StringProtocol) -> [String] {
    String(text).replacing(/``[^`]*``/, with: "").matches(of: /`([^`]+)`/)
      .map { String($0.output.1) }
  }
}
