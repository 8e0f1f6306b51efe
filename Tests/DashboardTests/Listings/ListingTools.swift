import Contention
import Foundation
import TestSupport
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

  /// Runs the tool and expects success, before patience ends: a listing that waits for ever is a wrong
  /// one. Returns whether there was.
  @discardableResult
  func accepts(_ arguments: [String]) throws -> Bool {
    // Compilers have caches there.
    let home = ProcessInfo.processInfo.environment["HOME"]
    let outcome = try Running(arguments, of: path, environment: ["HOME": home]).outcome()
    let said = outcome.output + outcome.errors
    #expect(outcome.ending == .exit(0), "\(path) \(arguments): \(said)")
    return outcome.ending == .exit(0)
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
    Set(
      (ListingTests.ids + ListingTests.litmusIDs).map {
        file($0, language).resolvingSymlinksInPath()
      }
    )
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
