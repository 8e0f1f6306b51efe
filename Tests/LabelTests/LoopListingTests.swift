import Contention
import Foundation
import TestSupport
import Testing

/// The code panel's machine code is what the release program runs.
@Suite(
  "Listed loops",
  .enabled(
    if: ReleaseProgram.path != nil,
    "needs a release program of x86-64 Linux in ATOMTOP_RELEASE; `make labels` builds one"))
struct LoopListingTests {
  private static let variants = Catalogue.scenarios.flatMap { scenario in
    scenario.variants.map { VariantID(scenario: scenario.name, variant: $0.name) }
  }

  @Test("each is that of its variant at the default ordering", arguments: variants)
  func listed(_ id: VariantID) throws {
    let compiler = try Toolchain.compiler()
    let file = Repository.file("demos/listings/\(id.scenario)/\(id.variant).x86-64.s")
    let isRecording = ProcessInfo.processInfo.environment["ATOMTOP_RECORD"] == "1"
    let committed = isRecording ? nil : try? String(contentsOf: file, encoding: .utf8)
    if let committed, !committed.contains(compiler) {
      print("skipped: \(file.lastPathComponent) is what another compiler makes")
      try Test.cancel("another compiler made the text")
    }
    let text = try Self.text(id, compiler)
    guard committed != text else { return }
    guard committed == nil else {
      Issue.record("\(file.path) is not what runs; ATOMTOP_RECORD=1 writes it anew")
      return
    }
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("\(file.path) is written: look at it, and run again")
  }

  private static func text(_ id: VariantID, _ compiler: String) throws -> String {
    let scenario = try #require(Catalogue.scenario(named: id.scenario))
    let variant = try #require(scenario.variants.first { $0.name == id.variant })
    let operation = try #require(
      ListedLoop.operation(scenario, variant), "ListedLoop does not know \(id)")
    // Where orderings come to the same instructions, LLVM may have kept the loop of another one.
    let loops = try HotLoop.all.get().filter(\.isPlain)
    let type = operation.prefix(upTo: operation.range(of: ", ", options: .backwards)!.upperBound)
    let loop =
      loops.first { $0.operation == operation } ?? loops.first { $0.operation.hasPrefix(type) }
    let listing = try LoopListing(try #require(loop, "no loop for \(operation)"))
    let lines = [
      "// \(scenario.name) \(variant.name): what the release program runs for each operation.",
      "// \(compiler), x86-64. Recorded by a test; see Sources/README.md.",
      ".intel_syntax noprefix", "// shown:",
    ]
    return (lines + listing.lines + ["// :shown", ""]).joined(separator: "\n")
  }
}
