import Contention
import Foundation
import Testing

@testable import Dashboard

/// Ends a test without a verdict, and says so where one reads the results.
func skip(_ reason: String) throws -> Never {
  print("skipped: \(reason)")
  try Test.cancel("skipped: \(reason)")
}

/// Compilers and interpreters that check listings, where they are installed.
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

  /// Runs the tool on a file with this text and expects success. The tool works in a folder of its
  /// own, which is removed afterwards.
  @discardableResult
  func accepts(_ text: String, file: String, _ options: [String] = []) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "atomtop-listings-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try text.write(to: folder.appending(path: file), atomically: true, encoding: .utf8)
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = options + [file]
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(
      decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(output)")
    return output
  }
}

/// The listings of one language, each within a function of its own.
enum ListingProgram {
  /// `function` makes a function of its number, the variant and the code.
  static func text(
    _ language: Language, head: String, _ function: (Int, VariantID, String) -> String
  ) throws -> String {
    var text = head + "\n"
    for (number, id) in ListingTests.ids.enumerated() {
      let code = try #require(Listing.of(id, language)).code
      text += "// \(id.scenario) \(id.variant)\n" + function(number, id, code) + "\n"
    }
    return text
  }
}
