import Contention
import Foundation
import Testing

/// The built binary, as a user runs it.
enum LessonProgram {
  /// What came of a run.
  struct Outcome {
    let status: Int32
    let output: String
    let error: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// The package's own folder.
  static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  /// Beside the tests' own binary, unless ATOMTOP_BINARY names another.
  private static let binary: URL =
    ProcessInfo.processInfo.environment["ATOMTOP_BINARY"].map { URL(filePath: $0) }
    ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "atomtop")

  /// How often exact outcomes are asked for: ATOMTOP_CLAIM_RUNS, or a hundred times where
  /// ATOMTOP_LONG=1 asks for the long run.
  static let repetitions = {
    let environment = ProcessInfo.processInfo.environment
    return environment["ATOMTOP_CLAIM_RUNS"].flatMap(Int.init)
      ?? (environment["ATOMTOP_LONG"] == "1" ? 100 : 3)
  }()

  /// Runs atomtop, or another program, with these arguments, in UTF-8 and without a terminal.
  static func run(
    _ arguments: [String], locale: String = "C.UTF-8", program: URL = binary
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = [
      "LC_ALL": locale, "PATH": "/usr/bin:/bin", "ATOMTOP": binary.path,
    ]
    let output = FileManager.default.temporaryDirectory
      .appending(path: "atomtop-lesson-\(UUID().uuidString)")
    // Files, because nobody reads two pipes at once here.
    for part in ["out", "err"] { try Data().write(to: output.appendingPathExtension(part)) }
    defer {
      for part in ["out", "err"] {
        try? FileManager.default.removeItem(at: output.appendingPathExtension(part))
      }
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output.appendingPathExtension("out"))
    process.standardError = try FileHandle(forWritingTo: output.appendingPathExtension("err"))
    try process.run()
    process.waitUntilExit()
    func text(_ part: String) throws -> String {
      String(
        decoding: try Data(contentsOf: output.appendingPathExtension(part)), as: UTF8.self)
    }
    return Outcome(
      status: process.terminationStatus, output: try text("out"), error: try text("err"))
  }

  /// Ends a test without a verdict where the catalogue does not have a scenario yet, and says so.
  static func require(_ scenario: String) throws {
    guard Catalogue.scenario(named: scenario) == nil else { return }
    print("skipped: scenario \(scenario) is not in the catalogue yet")
    try Test.cancel("skipped: scenario \(scenario) is not in the catalogue yet")
  }
}
