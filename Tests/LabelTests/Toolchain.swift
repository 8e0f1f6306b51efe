import Foundation
import TestSupport
import Testing

/// Tools that read programs.
enum Toolchain {
  /// What a tool printed; it must succeed.
  static func output(of tool: String, _ arguments: [String]) throws -> String {
    let home = ProcessInfo.processInfo.environment["HOME"]
    let outcome = try Running(arguments, of: tool, environment: ["HOME": home]).outcome()
    try #require(outcome.ending == .exit(0), "\(tool): \(outcome.errors)")
    return outcome.output
  }

  /// llvm-objdump beside the compiler, or what the path has.
  static func disassembler() throws -> String {
    let found = besideCompiler("llvm-objdump") ?? onPath("objdump") ?? onPath("llvm-objdump")
    return try #require(found, "no objdump; `make labels` installs binutils")
  }

  /// The names of functions as people write them, types of the engine without their module: "generic
  /// specialization <FetchAdd<Relaxed>> of perform<…>(…)".
  static func demangled(_ names: [String]) throws -> [String] {
    let swift = try #require(onPath("swift"), "no swift on the path")
    let text = try output(of: swift, ["demangle", "--compact"] + names)
    return text.split(separator: "\n").map {
      String($0).replacing(/\((\w+) in _\w+\)/) { String($0.output.1) }
        .replacing("Contention.", with: "")
    }
  }

  /// "Swift 6.3.1".
  static func compiler() throws -> String {
    let swift = try #require(onPath("swift"), "no swift on the path")
    let version = try output(of: swift, ["--version"])
    let match = try #require(version.firstMatch(of: /Swift version ([\d.]+)/))
    return "Swift \(match.output.1)"
  }

  /// A tool on the path.
  static func onPath(_ name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
  }

  private static func besideCompiler(_ name: String) -> String? {
    guard let swift = onPath("swift") else { return nil }
    let folder = URL(filePath: swift).resolvingSymlinksInPath().deletingLastPathComponent()
    let path = folder.appending(path: name).path
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }
}
