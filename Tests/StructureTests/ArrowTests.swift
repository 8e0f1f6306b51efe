import Foundation
import Testing

/// Folders need each other in one direction, so that each can be read without those above it.
@Suite("Structure")
struct ArrowTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources").standardized
  private static let modules = ["Contention", "Dashboard", "atomtop"]

  @Test("no folder needs one that needs it", arguments: modules)
  func circles(_ module: String) throws {
    let arrows = try Arrows(of: Self.sources.appending(path: module))
    if ProcessInfo.processInfo.environment["ATOMTOP_ARROWS"] != nil {
      print("\(module)\n\(arrows.drawing)\n")
    }
    #expect(arrows.all.count > 2)
    let circles = arrows.circles.joined(separator: "\n\n")
    #expect(circles.isEmpty, "\(circles)")
  }

  @Test("a circle is found, and told with its reasons")
  func found() throws {
    let module = FileManager.default.temporaryDirectory
      .appending(path: "arrows-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: module) }
    let files = [
      "Low/Word.swift": "struct Word { /* High */ let text = \"High\" }",
      "Middle/Line.swift":
        "/// High\nstruct Line { let words: [Word]; struct Part {} }\nfunc bend() {}",
      "High/Page.swift": "struct High { let line: Line? }\nprivate struct Part {}",
    ]
    try Self.write(files, below: module)
    #expect(try Arrows(of: module).circles.isEmpty)
    try Self.write(["Low/More.swift": "extension Word { func more() { bend() } }"], below: module)
    let circles = try Arrows(of: module).circles
    #expect(circles.count == 2)
    #expect(circles.allSatisfy { $0.contains("Low → Middle: Low/More.swift mentions bend") })
  }

  private static func write(_ files: [String: String], below module: URL) throws {
    for (path, text) in files {
      let file = module.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: false, encoding: .utf8)
    }
  }
}
