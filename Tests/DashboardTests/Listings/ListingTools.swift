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

  /// Runs the tool on a file with this text and expects success, also of the program `result` that
  /// it makes of it. The tool works in a folder of its own, which is removed afterwards.
  func accepts(
    _ text: String, file: String, _ options: [String] = [], thenRuns result: String? = nil
  ) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "atomtop-listings-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try text.write(to: folder.appending(path: file), atomically: true, encoding: .utf8)
    guard try Self.succeeds(path, options + [file], in: folder), let result else { return }
    _ = try Self.succeeds(folder.appending(path: result).path, [], in: folder)
  }

  private static func succeeds(_ path: String, _ arguments: [String], in folder: URL) throws -> Bool
  {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let output = folder.appending(path: "output")
    try Data().write(to: output)
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    // A listing that waits for ever is a wrong one.
    let deadline = Date(timeIntervalSinceNow: patience)
    while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.01) }
    if process.isRunning {
      Issue.record("\(path) is not done after \(patience) s")
      process.terminate()
    }
    process.waitUntilExit()
    let said = String(decoding: try Data(contentsOf: output), as: UTF8.self)
    #expect(process.terminationStatus == 0, "\(said)")
    return process.terminationStatus == 0
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
