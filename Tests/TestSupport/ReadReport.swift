import Foundation

/// The JSON report, as its readers declare it. What may be null is optional; what may be missing
/// does not exist: the order of fields is compared with ``JSONOrder``.
package struct ReadReport: Decodable, Sendable {
  package struct Host: Decodable, Sendable {
    package let os: String
    package let arch: String
    package let cpu: String
    package let cpus: Int
    package let build: String
    package let started: String
  }

  package struct Plan: Decodable, Sendable {
    package let threads: Int
    package let slice_ms: Int
    package let duration_s: Double?
    package let ops_per_worker: UInt64?
    package let ordering: String?
    package let backoff: String
    package let critical_section: Int
    package let outside_work: Int
    package let gap: Int
    package let samples: [UInt64]?
    package let pinned: Bool
    package let priority: String
  }

  package struct Granted: Decodable, Sendable {
    package let backoff: String?
    package let pinned: Bool?
    package let priority: String?
    package let cpus: [Int]?
  }

  package struct Law: Decodable, Sendable {
    package let statement: String
    package let expected: UInt64?
    package let observed: UInt64?
    package let violations: UInt64?
    package let sightings: UInt64?
    package let holds: Bool?
    package let summary: String?
  }

  package struct Wait: Decodable, Sendable {
    package let floor: UInt64
    package let p50: UInt64
    package let p90: UInt64
    package let p99: UInt64
    package let p999: UInt64?
    package let max: UInt64
    package let mean: Double
    package let worst_worker: Int?
    package let worst_mean: Double?
    package let samples: UInt64
  }

  package struct Worker: Decodable, Sendable {
    package let id: Int
    package let cpu: Int?
    package let ops: UInt64
    package let ops_per_s: Double?
    package let cpu_share: Double?
    package let cas_failures: UInt64?
    package let wins: UInt64?
  }

  package struct Variant: Decodable, Sendable {
    package let name: String
    package let role: String
    package let slices: Int
    package let slices_left_out: Int
    package let doubtful: String?
    package let elapsed_s: Double
    package let cpu_share: Double?
    package let overlap: Double?
    package let ops: UInt64
    package let ops_per_s: Double?
    package let ops_per_s_low: Double?
    package let ops_per_s_high: Double?
    package let ns_per_op: Double?
    package let vs_baseline: Double?
    package let vs_baseline_low: Double?
    package let vs_baseline_high: Double?
    package let cas_attempts: UInt64?
    package let cas_failures: UInt64?
    package let fairness: Double?
    package let run_length: Double?
    package let law: Law
    package let wait_ns: Wait?
    package let workers: [Worker]
  }

  package struct Scenario: Decodable, Sendable {
    package let name: String
    package let noise: Double?
    package let granted: Granted
    package let variants: [Variant]
  }

  package let schema: Int
  package let version: String
  package let host: Host
  package let plan: Plan
  package let noise: Double?
  package let scenarios: [Scenario]

  /// The report in `text`.
  package init(json text: String) throws {
    self = try JSONDecoder().decode(ReadReport.self, from: Data(text.utf8))
  }

  /// The report that `run` prints with these arguments.
  package init(running arguments: [String], refusing refusals: Refusals = []) throws {
    let outcome = try ProgramRun.of(["run", "--format", "json"] + arguments, refusing: refusals)
    guard outcome.ending == .exit(0) else {
      throw Impatience("no report but \(outcome.ending): \(outcome.errors)")
    }
    try self.init(json: outcome.output)
  }

  /// The variant with this name, of the first scenario that has it.
  package func variant(_ name: String) -> Variant? {
    scenarios.lazy.flatMap(\.variants).first { $0.name == name }
  }
}

/// The names of the fields of a JSON report, in their order.
enum JSONOrder {
  /// The names of all fields of `text` from first to last.
  static func names(in text: String) -> [String] {
    text.matches(of: /"([a-z_0-9]+)":/).map { String($0.1) }
  }

  /// The names that a report must have.
  static func expected(_ report: ReadReport) -> [String] {
    var names = ["schema", "version", "host", "os", "arch", "cpu", "cpus", "build", "started"]
    names += ["plan", "threads", "slice_ms", "duration_s", "ops_per_worker", "ordering", "backoff"]
    names += ["critical_section", "outside_work", "gap", "samples", "pinned", "priority", "noise"]
    names.append("scenarios")
    for scenario in report.scenarios {
      names += ["name", "noise", "granted", "backoff", "pinned", "priority", "cpus", "variants"]
      for variant in scenario.variants { names += expected(variant) }
    }
    return names
  }

  private static func expected(_ variant: ReadReport.Variant) -> [String] {
    var names = ["name", "role", "slices", "slices_left_out", "doubtful", "elapsed_s", "cpu_share"]
    names += ["overlap", "ops", "ops_per_s", "ops_per_s_low", "ops_per_s_high", "ns_per_op"]
    names += ["vs_baseline", "vs_baseline_low", "vs_baseline_high", "cas_attempts", "cas_failures"]
    names += ["fairness", "run_length", "law", "statement", "expected", "observed", "violations"]
    names += ["sightings", "holds", "summary", "wait_ns"]
    if variant.wait_ns != nil {
      names += ["floor", "p50", "p90", "p99", "p999", "max", "mean", "worst_worker", "worst_mean"]
      names.append("samples")
    }
    names.append("workers")
    for _ in variant.workers {
      names += ["id", "cpu", "ops", "ops_per_s", "cpu_share", "cas_failures", "wins"]
    }
    return names
  }
}
