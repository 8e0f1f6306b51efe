import Foundation
import Testing

/// `Sources/README.md` names files and what is in them. It shall stay true.
@Suite("Walks")
struct WalkTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources").standardized

  /// An item of a list that begins with a file: the file, and the names that the item mentions.
  private struct Step {
    let file: String
    let names: [String]
  }

  private static func steps() throws -> [Step] {
    let text = try String(contentsOf: sources.appending(path: "README.md"), encoding: .utf8)
    let items = text.replacing("\n   ", with: " ").split(separator: "\n")
    return items.compactMap { item in
      guard let match = item.firstMatch(of: /^\d+\. +`([^`]+)`: (.*)/) else { return nil }
      let names = match.output.2.matches(of: /`([^`]+)`/).map { String($0.output.1) }
      return Step(file: String(match.output.1), names: names)
    }
  }

  @Test("every step of a walk is where the page says")
  func steps() throws {
    let steps = try Self.steps()
    #expect(steps.count > 25)
    for step in steps {
      let file = Self.sources.appending(path: step.file)
      let code = try String(contentsOf: file, encoding: .utf8)
      for name in step.names { #expect(code.contains(name), "\(step.file): \(name)") }
    }
  }

  @Test("every folder of a module is in the picture")
  func folders() throws {
    let text = try String(
      contentsOf: Self.sources.appending(path: "README.md"), encoding: .utf8)
    for module in ["", "Contention", "Dashboard", "atomtop"] {
      let folder = Self.sources.appending(path: module)
      let content = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: [.isDirectoryKey])
      let folders = content.filter(\.hasDirectoryPath)
      #expect(!folders.isEmpty)
      for folder in folders {
        let name = folder.lastPathComponent
        let isShown = text.split(separator: "\n").contains { line in
          line.split(separator: "   ").first?.split { !$0.isLetter }.contains(Substring(name))
            ?? false
        }
        #expect(isShown, "\(name)")
      }
    }
  }
}
