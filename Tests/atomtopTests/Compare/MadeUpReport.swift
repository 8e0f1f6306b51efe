import Contention
import Foundation

@testable import atomtop

/// Reports that nobody measured, written and read again.
enum MadeUpReport {
  private static let time = "2026-11-25T20:08:00Z"

  /// Of a scenario, with every rate so many times what it is otherwise.
  static func run(
    _ scenario: String = "spinlock", scaled factor: Double = 1, isKnown: Bool = true
  ) throws -> StoredReport {
    try read(text(scenario, scaled: factor, isKnown: isKnown))
  }

  /// The same as a file has it.
  static func text(
    _ scenario: String = "spinlock", scaled factor: Double = 1, isKnown: Bool = true
  ) throws -> String {
    var snapshot = try MadeUpSnapshot(scenario, isKnown: isKnown).snapshot
    for index in snapshot.scenarios[0].variants.indices {
      let rate = snapshot.scenarios[0].variants[index].rate
      snapshot.scenarios[0].variants[index].rate = rate.map { scaled($0, by: factor) }
    }
    return JSONReport(snapshot, started: time).text
  }

  static func read(_ text: String) throws -> StoredReport {
    try JSONDecoder().decode(StoredReport.self, from: Data(text.utf8))
  }

  private static func scaled(_ rate: Spread, by factor: Double) -> Spread {
    Spread(
      median: rate.median * factor,
      middleHalf: rate.middleHalf.map { $0.lowerBound * factor...$0.upperBound * factor })
  }

  /// One of `tas` and `mutex` in a sweep, as a line of JSON: "tas 100 90 110".
  private static func variant(_ line: String) -> String {
    let words = line.split(separator: " ")
    return """
      {"name": "\(words[0])", "role": "\(words[0] == "mutex" ? "lock" : "atomic")", \
      "ops_per_s": \(words[1]), "ops_per_s_low": \(words[2]), "ops_per_s_high": \(words[3]), \
      "ns_per_op": 3, "cpu_share": 1, "overlap": null, "run_length": 2.5}
      """
  }

  /// A sweep of `spinlock`: points such as "\"threads\": 2", each with lines of variants.
  static func sweep(
    varying vary: [String] = ["threads"], _ points: [(point: String, variants: [String])],
    isComplete: Bool = true, cpu: String = "A"
  ) -> String {
    let points = points.map { point, variants in
      """
      {\(point), "noise": 0.01, "started_s": [0.1, 3.2], \
      "variants": [\(variants.map(variant).joined(separator: ", "))]}
      """
    }
    return """
      {"schema": 1, "version": "0.1.0",
       "host": {"os": "Linux", "arch": "x86_64", "cpu": "\(cpu)", "cpus": 2, "build": "release", \
      "started": "\(time)"},
       "plan": {"threads": 2, "slice_ms": 50, "rounds": 10, "critical_section": 0, "gap": 0},
       "scenario": "spinlock", "noise": 0.01, "vary": \(JSON.array(vary.map { .string($0) }).text),
       "points": [\(points.joined(separator: ", "))],
       "crossings": [], "complete": \(isComplete)}
      """
  }
}
