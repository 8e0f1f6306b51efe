import Foundation
import TestSupport
import Testing

@testable import Contention

/// What labels say of arm64, held against what the compiler makes for it of the same calls, with and
/// without LSE. Nothing runs; Embedded Swift has the library for arm64 on every machine.
@Suite(
  "Instructions of arm64",
  .enabled(
    if: ReleaseProgram.path != nil && CrossCompiler.path != nil,
    "needs ATOMTOP_RELEASE, as other labels do, and Embedded Swift for arm64"))
struct ArmTests {
  @Test("labels on the screen", arguments: [true, false])
  func labels(hasLSE: Bool) throws {
    let functions = try CrossCompiler.functions(hasLSE: hasLSE)
    let arm = Instructions.arm
    let labels = [
      "storeRelaxed": arm.storeRelaxed, "storeRelease": arm.storeRelease,
      "storeSeqCst": arm.storeSeqCst, "addRelaxed": arm.addRelaxed, "addSeqCst": arm.addSeqCst,
      "fence": arm.fence,
    ]
    for (name, label) in labels {
      let instructions = hasLSE ? label.instructions : label.withoutLSE ?? label.instructions
      #expect(functions[name] == instructions, "\(name)")
    }
  }

  @Test("comments")
  func comments() throws {
    let names = ["FetchMax": "max"]
    for comment in try Comment.all() where !comment.arm.isEmpty {
      let name = try #require(names[comment.name], "nothing is compiled for \(comment.name)")
      let both = try [true, false].map { try CrossCompiler.functions(hasLSE: $0)[name] ?? [] }
      #expect(comment.arm == both.flatMap { $0 }, "\(comment.name)")
    }
  }
}

/// Compiles single calls for arm64.
private enum CrossCompiler {
  private static let target = "aarch64-none-none-elf"

  private static let source = """
    import Synchronization
    public func storeRelaxed(_ word: borrowing Atomic<UInt64>, _ value: UInt64) {
      word.store(value, ordering: .relaxed)
    }
    public func storeRelease(_ word: borrowing Atomic<UInt64>, _ value: UInt64) {
      word.store(value, ordering: .releasing)
    }
    public func storeSeqCst(_ word: borrowing Atomic<UInt64>, _ value: UInt64) {
      word.store(value, ordering: .sequentiallyConsistent)
    }
    public func addRelaxed(_ word: borrowing Atomic<UInt64>) {
      word.wrappingAdd(1, ordering: .relaxed)
    }
    public func addSeqCst(_ word: borrowing Atomic<UInt64>) {
      word.wrappingAdd(1, ordering: .sequentiallyConsistent)
    }
    public func fence(_ word: borrowing Atomic<UInt64>, _ value: UInt64) {
      word.store(value, ordering: .relaxed)
      atomicMemoryFence(ordering: .sequentiallyConsistent)
    }
    public func max(_ word: borrowing Atomic<Int64>, _ value: Int64) -> Int64 {
      word.max(value, ordering: .relaxed).newValue
    }
    """

  /// The compiler; nil: it has no library for arm64.
  static let path: String? = {
    guard let path = Toolchain.onPath("swiftc") else { return nil }
    let library = URL(filePath: path).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "../lib/swift/embedded/Synchronization.swiftmodule/\(target).swiftmodule")
    return FileManager.default.fileExists(atPath: library.path) ? path : nil
  }()

  /// Each function's instructions that touch memory or order it.
  static func functions(hasLSE: Bool) throws -> [String: [String]] {
    let scratch = try TestSupport.Scratch()
    let file = try scratch.write(source, to: "calls.swift")
    let text = try Toolchain.output(
      of: try #require(path),
      ["-enable-experimental-feature", "Embedded", "-wmo", "-O", "-parse-as-library"]
        + ["-module-name", "calls", "-target", target, "-emit-assembly", "-o", "-", file]
        + ["-Xcc", hasLSE ? "-march=armv8.1-a" : "-march=armv8-a"])
    return functions(in: text)
  }

  private static func functions(in assembly: String) -> [String: [String]] {
    var functions: [String: [String]] = [:]
    var name = ""
    for line in assembly.split(separator: "\n") {
      let words = line.split(whereSeparator: \.isWhitespace)
      if let match = line.firstMatch(of: /^\$e5calls(\d+)(\w+).*:/) {
        name = String(match.output.2.prefix(Int(match.output.1) ?? 0))
      } else if words.first == "dmb" {
        functions[name, default: []].append("dmb \(words[1])")
      } else if line.hasPrefix("\t"), line.contains("[x"), let instruction = words.first {
        functions[name, default: []].append(String(instruction))
      } else if line.contains("-- End function") {
        name = ""
      }
    }
    return functions
  }
}
