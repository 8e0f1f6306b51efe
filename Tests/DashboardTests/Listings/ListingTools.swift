import Contention
import Foundation
import Testing

@testable import Dashboard

/// Ends a test without a verdict, and says so where one reads the results.
func skip(_ reason: String) throws -> Never {
  print("skipped: \(reason)")
  try Test.cancel("skipped: \(reason)")
}

/// A compiler or an interpreter, where it is installed, or a program that one has made.
struct ListingTool {
  let path: String

  /// Seconds that a tool may take, also on a machine that is busy.
  private static let patience = 120.0

  /// The tool on the path; the test is skipped, and says so, where there is none.
  init(_ name: String) throws {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let found = folders.map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
    guard let found else {
      try skip("\(name) is not installed, so these listings were not checked")
    }
    path = found
  }

  init(path: String) { self.path = path }

  /// Runs the tool and expects success. Returns whether there was.
  @discardableResult
  func accepts(_ arguments: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    let output = FileManager.default.temporaryDirectory
      .appending(path: "atomtop-output-\(UUID().uuidString)")
    try Data().write(to: output)
    defer { try? FileManager.default.removeItem(at: output) }
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    // A listing that waits for ever is a wrong one.
    let deadline = Date(timeIntervalSinceNow: Self.patience)
    while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.01) }
    if process.isRunning {
      Issue.record("\(path) is not done after \(Self.patience) s")
      process.terminate()
    }
    process.waitUntilExit()
    let said = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    #expect(process.terminationStatus == 0, "\(path) \(arguments): \(said)")
    return process.terminationStatus == 0
  }
}

/// The programs in demos/listings.
enum ListingProgram {
  private static let demos = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../demos").standardized

  /// The file of a listing.
  static func file(_ id: VariantID, _ language: Language) -> URL {
    demos.appending(path: Listing.file(id, language))
  }

  /// The files of a language, each once: where variants share a text, one is a link to the other.
  static func files(_ language: Language) -> [URL] {
    Set(ListingTests.ids.map { file($0, language).resolvingSymlinksInPath() })
      .sorted { $0.path < $1.path }
  }

  /// Compiles each file of a language by itself and runs what comes of it.
  static func compileAndRun(_ language: Language, _ name: String, _ options: [String]) throws {
    let compiler = try ListingTool(name)
    let program = FileManager.default.temporaryDirectory
      .appending(path: "atomtop-listing-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: program) }
    for file in files(language) {
      guard try compiler.accepts(options + ["-o", program, file.path]) else { continue }
      try ListingTool(path: program).accepts([])
    }
  }
}
