import Contention
import Foundation
import TestSupport
import Testing

/// What the lesson on store buffers says of litmus tests, against counts. Serialised: it measures.
@Suite(
  "Claims about litmus tests", .serialized,
  .enabled(
    if: Machine.current.arch == "x86_64" && Machine.current.cpus > 1,
    "they are about two x86-64 CPUs at least"))
struct LitmusClaimTests {
  /// What is said, and whether the weak outcome is to be seen.
  struct Case: Sendable, CustomTestStringConvertible {
    let test: String
    let ordering: String
    let isWeak: Bool
    let quotation: String

    var testDescription: String { "\(test), \(ordering): \(quotation)" }
  }

  static let cases = [
    Case(test: "SB", ordering: "relaxed", isWeak: true, quotation: "[x] yes, on the CPU of"),
    Case(
      test: "SB", ordering: "acq-rel", isWeak: true, quotation: "Acquire and release do not."),
    Case(test: "SB", ordering: "seq-cst", isWeak: false, quotation: "no order leads to 0 and 0"),
    Case(test: "SB", ordering: "fence", isWeak: false, quotation: "A fence between store and load"),
    Case(test: "MP", ordering: "relaxed", isWeak: false, quotation: "On x86-64 never"),
  ]

  @Test("hold in every run, or when it is repeated", arguments: cases)
  func hold(_ claim: Case) throws {
    let file = Program.sources.appending(path: "demos/store-buffer.md")
    let page = try String(contentsOf: file, encoding: .utf8).replacing(/\s+/, with: " ")
    #expect(page.contains(claim.quotation) && page.contains("press r to run it again."))
    // On busy CPUs a store buffer is seldom seen at work.
    let complaint = try complaint(afterAttempts: claim.isWeak ? 20 : 1) { () -> String? in
      let count = try weakOutcomes(claim)
      return (count > 0) == claim.isWeak ? nil : "\(count) weak outcomes"
    }
    #expect(complaint == nil)
  }

  private struct Report: Decodable {
    struct Test: Decodable {
      let outcomes: [Outcome]
    }
    struct Outcome: Decodable {
      let count: UInt64
      let weak: Bool
    }
    let tests: [Test]
  }

  /// How often the weak outcome was seen in a run.
  private func weakOutcomes(_ claim: Case) throws -> UInt64 {
    let run = try ProgramRun.of([
      "litmus", claim.test, "--ordering", claim.ordering, "--duration", "0.3", "--format", "json",
    ])
    try #require(run.ending == .exit(0), "\(run.errors)")
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    return try #require(report.tests.first).outcomes.filter(\.weak).reduce(0) { $0 + $1.count }
  }
}
