import Foundation

/// The built program under test.
public enum Program {
  /// The path of `atomtop`, which is built beside whatever runs now. `ATOMTOP_BINARY` names
  /// another one.
  public static let path: String = {
    if let chosen = ProcessInfo.processInfo.environment["ATOMTOP_BINARY"] { return chosen }
    guard let built = built("atomtop") else {
      fatalError("atomtop is not built beside the tests; build it, or set ATOMTOP_BINARY")
    }
    return built
  }()

  /// The file of this name that is built beside whatever runs now; nil: there is none.
  package static func built(_ name: String) -> String? {
    var starts = [CommandLine.arguments[0]]
    // Where a helper loads the bundle, as on macOS, the bundle is an argument of it.
    starts += CommandLine.arguments.filter { $0.contains(".xctest") }
    if let own = Bundle.main.executablePath { starts.insert(own, at: 0) }
    for start in starts {
      var folder = URL(fileURLWithPath: start).standardizedFileURL
      while folder.path != "/" {
        folder.deleteLastPathComponent()
        let candidate = folder.appendingPathComponent(name).path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder),
          !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: candidate)
        {
          return candidate
        }
      }
    }
    return nil
  }

  /// The environment of a program under test: nothing of whoever runs the tests but where to find
  /// programs, and a plain UTF-8 locale.
  package static func environment(_ changes: [String: String?] = [:]) -> [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    var result = ["PATH": path, "HOME": "/nonexistent", "LANG": "C.UTF-8"]
    for (name, value) in changes { result[name] = value }
    return result
  }

  /// The folder of the package that it is built from.
  package static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  /// How often it is run for what documents say of it: `ATOMTOP_CLAIM_RUNS`, or once. `make claims`
  /// asks for many.
  package static let claimRuns =
    ProcessInfo.processInfo.environment["ATOMTOP_CLAIM_RUNS"].flatMap(Int.init) ?? 1

  /// Whether the long forms of tests were asked for.
  package static let isLong = ProcessInfo.processInfo.environment["ATOMTOP_LONG"] == "1"

  /// Whether a sanitizer may watch it, which reserves more address space than any limit allows and
  /// keeps memory that was freed.
  package static let isWatched = ProcessInfo.processInfo.environment["ATOMTOP_TESTS"] == "small"
}
