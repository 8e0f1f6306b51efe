import Foundation
import TestSupport
import Testing

/// What claims are judged by: the counts and laws of a JSON report.
struct Report: Decodable, Sendable {
  struct Host: Decodable, Sendable {
    let arch: String
    let build: String
  }

  struct Law: Decodable, Sendable {
    let expected: UInt64
    let observed: UInt64
    let violations: UInt64
    let holds: Bool
  }

  struct Variant: Decodable, Sendable {
    let name: String
    let ops: UInt64
    let cas_attempts: UInt64?
    let cas_failures: UInt64?
    let law: Law

    /// Violations as a share of what was expected.
    var share: Double { Double(law.violations) / Double(max(law.expected, 1)) }
  }

  struct Scenario: Decodable, Sendable {
    let name: String
    let variants: [Variant]
  }

  let host: Host
  let scenarios: [Scenario]

  /// The variants of all scenarios.
  var variants: [Variant] { scenarios.flatMap(\.variants) }

  /// The variant of this name.
  subscript(name: String) -> Variant {
    get throws { try #require(variants.first { $0.name == name }, "\(name) did not run") }
  }

  /// Whether every variant but one came to exactly this, and kept its law.
  func comes(to value: UInt64, allBut broken: String? = nil) -> Bool {
    let correct = variants.filter { $0.name != broken }
    return !correct.isEmpty && correct.allSatisfy { $0.law.holds && $0.law.observed == value }
  }

  /// Whether every variant but one kept its law.
  func holds(allBut broken: String? = nil) -> Bool {
    variants.allSatisfy { $0.law.holds || $0.name == broken }
  }

  /// What came of the run, for whoever wonders why a claim failed.
  var summary: String {
    variants.map { seen in
      let failures = seen.cas_failures.map { ", \($0) CAS failures" } ?? ""
      return "\(seen.name): \(seen.ops) ops, \(seen.law.violations) violations, "
        + "\(seen.law.observed) of \(seen.law.expected)\(failures)"
    }.joined(separator: "; ")
  }
}

extension Report {
  /// The report of `atomtop run` with these options, confined to `cpus` if there are any.
  init(of command: String, on cpus: [Int]) throws {
    let list = cpus.map(String.init).joined(separator: ",")
    let confined = cpus.isEmpty ? "" : "taskset -c \(list) "
    let outcome = try ProgramRun.ofShell(
      "exec \(confined)\"$ATOMTOP\" run \(command) --format json")
    try #require(outcome.ending == .exit(0), "\(outcome.errors)")
    self = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
  }
}
