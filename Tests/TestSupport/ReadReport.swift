import Foundation
import TestSupport
import Testing

/// The JSON report, as its readers declare it. What may be null is optional; what may be missing
/// does not exist: the order of fields is compared with ``JSONOrder``.
struct ReadReport: Decodable {
  struct Host: Decodable {
    let os: String
    let arch: String
    let cpu: String
    let cpus: Int
    let build: String
    let started: String
  }

  struct Plan: Decodable {
    let threads: Int
    let slice_ms: Int
    let duration_s: Double?
    let ops_per_worker: UInt64?
    let ordering: String?
    let backoff: String
    let critical_section: Int
    let outside_work: Int
    let gap: Int
    let samples: [UInt64]?
    let pinned: Bool
    let priority: String
  }

  struct Granted: Decodable {
    let backoff: String?
    let pinned: Bool?
    let priority: String?
    let cpus: [Int]?
  }

  struct Law: Decodable {
    let statement: String
    let expected: UInt64?
    let observed: UInt64?
    let violations: UInt64?
    let sightings: UInt64?
    let holds: Bool?
    let summary: String?
  }

  struct Wait: Decodable {
    let floor: UInt64
    let p50: UInt64
    let p90: UInt64
    let p99: UInt64
    let p999: UInt64?
    let max: UInt64
    let mean: Double
    let worst_worker: Int?
    let worst_mean: Double?
    let samples: UInt64
  }

  struct Worker: Decodable {
    let id: Int
    let cpu: Int?
    let ops: UInt64
    let ops_per_s: Double?
    let cpu_share: Double?
    let cas_failures: UInt64?
    let wins: UInt64?
  }

  struct Variant: Decodable {
    let name: String
    let role: String
    let slices: Int
    let slices_left_out: Int
    let doubtful: String?
    let elapsed_s: Double
    let cpu_share: Double?
    let overlap: Double?
    let ops: UInt64
    let ops_per_s: Double?
    let ops_per_s_low: Double?
    let ops_per_s_high: Double?
    let ns_per_op: Double?
    let vs_baseline: Double?
    let vs_baseline_low: Double?
    let vs_baseline_high: Double?
    let cas_attempts: UInt64?
    let cas_failures: UInt64?
    let fairness: Double?
    let run_length: Double?
    let law: Law
    let wait_ns: Wait?
    let workers: [Worker]
  }

  struct Scenario: Decodable {
    let name: String
    let noise: Double?
    let granted: Granted
    let variants: [Variant]
  }

  let schema: Int
  let version: String
  let host: Host
  let plan: Plan
  let noise: Double?
  let scenarios: [Scenario]

  /// The report that `run` prints with these arguments.
  init(running arguments: [String]) throws {
    let outcome = try Outcome.of(["run", "--format", "json"] + arguments)
    try #require(outcome.ending == .exit(0), "\(outcome.errors)")
    self = try JSONDecoder().decode(ReadReport.self, from: Data(outcome.output.utf8))
  }
}

/// The fields of a JSON report in the order of DESIGN section 4.
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
