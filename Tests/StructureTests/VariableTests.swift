import Foundation
import Testing

/// `Tests/README.md` says what each environment variable of the tests and the build means.
@Suite("Variables")
struct VariableTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized
  private static let page = root.appending(path: "Tests/README.md")

  private static func names(in text: String) -> Set<String> {
    Set(text.matches(of: /ATOMTOP_[A-Z_]+/).map { String($0.output) })
  }

  /// The names in a file or in all files below a folder, but in the page and in what was built.
  private static func used(in place: String) throws -> Set<String> {
    let url = root.appending(path: place)
    let files = FileManager.default.enumerator(
      at: url, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    let below = files?.compactMap { $0 as? URL } ?? []
    return try (below.isEmpty ? [url] : below)
      .filter { !$0.hasDirectoryPath && $0.standardized != page }
      .reduce(into: []) { names, file in
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        names.formUnion(Self.names(in: text))
      }
  }

  @Test("every variable that the tree uses is on the page, and the other way round")
  func explained() throws {
    let places = ["Makefile", "Package.swift", ".ci", "Sources", "Tests", "demos"]
    let used = try places.reduce(into: Set<String>()) { $0.formUnion(try Self.used(in: $1)) }
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `ATOMTOP_") }
    let explained = rows.map { Self.names(in: String($0.split(separator: "|")[0])) }
    #expect(used.count > 5)
    #expect(explained.allSatisfy { $0.count == 1 })
    #expect(used == explained.reduce(into: []) { $0.formUnion($1) })
    #expect(Self.names(in: text).isSubset(of: used))
  }
}
