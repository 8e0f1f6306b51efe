import Foundation
import TestSupport
import Testing

@testable import Dashboard

/// The programs in demos/programs, whose lines lessons and walkthroughs show.
@Suite("Programs of lessons", .serialized)
struct LessonProgramTests {
  private func files(_ language: Language) throws -> [URL] {
    let folder = Program.sources.appending(path: "demos/programs")
    let all = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let files = all.filter { $0.pathExtension == language.fileExtension }
    #expect(!files.isEmpty)
    return files.sorted { $0.path < $1.path }
  }

  @Test(
    "each compiles without a warning, runs, and does what it says",
    arguments: [
      (Language.swift, "swiftc", ["-swift-version", "6", "-warnings-as-errors"]),
      (Language.rust, "rustc", ["--edition", "2021", "-D", "warnings"]),
      (Language.c11, "cc", ["-std=c11", "-Wall", "-Wextra", "-Werror", "-pthread"]),
    ])
  func compiled(_ language: Language, _ name: String, _ options: [String]) throws {
    let compiler = try ListingTool(name)
    let program = FileManager.default.temporaryDirectory
      .appending(path: "atomtop-program-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: program) }
    for file in try files(language) {
      guard try compiler.accepts(options + ["-o", program, file.path]) else { continue }
      try ListingTool(path: program).accepts([])
    }
  }

  @Test("each runs in Node.js, and does what it says")
  func interpreted() throws {
    let node = try ListingTool("node")
    for file in try files(.typescript) { try node.accepts([file.path]) }
  }
}
