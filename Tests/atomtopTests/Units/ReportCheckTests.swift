import Foundation
import TestSupport
import Testing

/// The check of reports finds what is wrong with one. What it misses no test and no fuzz would find.
@Suite("Report check")
struct ReportCheckTests {
  /// A report without a fault: a variant with all figures, and one that waits for its baseline.
  private static let report = """
    {
      "schema": 2,
      "version": "0.1.0",
      "host": {"os": "Linux", "arch": "x86_64", "cpu": "A CPU", "cpus": 2, "build": "release", \
    "started": "2026-11-25T22:31:09Z"},
      "plan": {"threads": 2, "slice_ms": 5, "duration_s": 0.1, "ops_per_worker": null, \
    "ordering": null, "backoff": "none", "critical_section": 0, "outside_work": 0, "gap": 0, \
    "samples": null, "pinned": true, "priority": "idle"},
      "noise": 0.04,
      "scenarios": [
        {
          "name": "once",
          "noise": 0.04,
          "granted": {"backoff": "none", "pinned": true, "priority": "idle", "cpus": [0, 1]},
          "variants": [
            {
              "name": "cas",
              "role": "atomic",
              "slices": 10,
              "slices_left_out": 0,
              "doubtful": null,
              "elapsed_s": 0.05,
              "cpu_share": 0.99,
              "overlap": 0.98,
              "ops": 1000,
              "ops_per_s": 20000,
              "ops_per_s_low": 19000,
              "ops_per_s_high": 21000,
              "ns_per_op": 50000,
              "vs_baseline": 2.0,
              "vs_baseline_low": 1.9,
              "vs_baseline_high": 2.1,
              "cas_attempts": 1000,
              "cas_failures": 500,
              "fairness": 0.99,
              "run_length": 1.5,
              "law": {"statement": "winners == rounds", "expected": 500, "observed": 500, \
    "violations": 0, "sightings": 0, "holds": true, "summary": "winners = 500 in 500 rounds"},
              "wait_ns": null,
              "workers": [
                {"id": 0, "cpu": 0, "ops": 500, "ops_per_s": 10000, "cpu_share": 0.97, \
    "cas_failures": 260, "wins": 240},
                {"id": 1, "cpu": 1, "ops": 500, "ops_per_s": 10000, "cpu_share": 1, \
    "cas_failures": 240, "wins": 260}
              ]
            },
            {
              "name": "mutex",
              "role": "lock",
              "slices": 10,
              "slices_left_out": 3,
              "doubtful": null,
              "elapsed_s": 0.07,
              "cpu_share": 0.95,
              "overlap": 0.94,
              "ops": 700,
              "ops_per_s": 10000,
              "ops_per_s_low": 9500,
              "ops_per_s_high": 10500,
              "ns_per_op": 100000,
              "vs_baseline": 1,
              "vs_baseline_low": 1,
              "vs_baseline_high": 1,
              "cas_attempts": null,
              "cas_failures": null,
              "fairness": 1,
              "run_length": 3.5,
              "law": {"statement": "winners == rounds", "expected": 400, "observed": 400, \
    "violations": 0, "sightings": 0, "holds": true, "summary": "winners = 400 in 400 rounds"},
              "wait_ns": {"floor": 20, "p50": 20, "p90": 50, "p99": 370, "p999": 1576, \
    "max": 1903, "mean": 32.5, "worst_worker": 1, "worst_mean": 33.2, "samples": 3951},
              "workers": [
                {"id": 0, "cpu": 0, "ops": 350, "ops_per_s": 5000, "cpu_share": 0.95, \
    "cas_failures": null, "wins": 170},
                {"id": 1, "cpu": 1, "ops": 350, "ops_per_s": 5000, "cpu_share": 0.95, \
    "cas_failures": null, "wins": 180}
              ]
            }
          ]
        }
      ]
    }
    """

  @Test("a report without a fault has none")
  func faultless() throws { #expect(try ReportCheck(json: Self.report).complaints == []) }

  /// What stands in the report, and what makes it wrong.
  private static let faults: [(String, String)] = [
    (#""schema": 2"#, #""schema": 3"#),
    (#""os": "Linux", "arch": "x86_64""#, #""arch": "x86_64", "os": "Linux""#),
    (#""cpus": 2"#, #""cpus": 0"#),
    (#"T22:31:09Z"#, #"T22:31:09"#),
    (#""duration_s": 0.1"#, #""duration_s": null"#),
    (#""ops_per_worker": null"#, #""ops_per_worker": 500"#),
    ("\"noise\": 0.04,\n  \"scen", "\"noise\": 0.03,\n  \"scen"),
    ("\"noise\": 0.04,\n      \"gr", "\"noise\": -0.04,\n      \"gr"),
    (#""pinned": true, "priority": "idle"}"#, #""pinned": false, "priority": "idle"}"#),
    (#""granted": {"backoff": "none""#, #""granted": {"backoff": "yield""#),
    (#""cpus": [0, 1]"#, #""cpus": [1, 0]"#),
    (#""cpus": [0, 1]"#, #""cpus": [0]"#),
    (#""name": "mutex""#, #""name": "exchange""#),
    (#""slices": 10"#, #""slices": 0"#),
    (#""slices": 10"#, #""slices": 5"#),
    (#""doubtful": null"#, #""doubtful": "overlap""#),
    (#""elapsed_s": 0.05"#, #""elapsed_s": -0.05"#),
    (#""cpu_share": 0.99"#, #""cpu_share": 1.01"#),
    (#""overlap": 0.98"#, #""overlap": -0.1"#),
    (#""cpu_share": 0.97"#, #""cpu_share": 1.5"#),
    (#""ops": 1000"#, #""ops": 1001"#),
    (#""ops_per_s_low": 19000"#, #""ops_per_s_low": 20001"#),
    (#""ops_per_s_high": 21000"#, #""ops_per_s_high": 19999"#),
    (#""ops_per_s_low": 19000"#, #""ops_per_s_low": null"#),
    (#""ns_per_op": 50000"#, #""ns_per_op": 50100"#),
    (#""ops_per_s": 20000"#, #""ops_per_s": -20000"#),
    (#""ops_per_s": 20000"#, #""ops_per_s": null"#),
    (#""vs_baseline_low": 1.9"#, #""vs_baseline_low": 2.01"#),
    (#""vs_baseline_high": 2.1"#, #""vs_baseline_high": null"#),
    (#""vs_baseline": 1,"#, #""vs_baseline": 1.01,"#),
    (#""cas_failures": 500"#, #""cas_failures": 1001"#),
    (#""cas_failures": 260"#, #""cas_failures": 261"#),
    (#""cas_attempts": 1000"#, #""cas_attempts": null"#),
    (#""fairness": 0.99"#, #""fairness": 0.4"#),
    (#""fairness": 0.99"#, #""fairness": 1.01"#),
    (#""run_length": 1.5"#, #""run_length": 0.9"#),
    (#""role": "atomic""#, #""role": "broken""#),
    (#""expected": 500"#, #""expected": 501"#),
    (#""violations": 0"#, #""violations": 1"#),
    (#""violations": 0, "sightings": 0"#, #""violations": 0, "sightings": 1"#),
    (#""holds": true"#, #""holds": false"#),
    (#""holds": true"#, #""holds": null"#),
    (#""summary": "winners = 500 in 500 rounds""#, #""summary": """#),
    (#""wins": 240"#, #""wins": 241"#),
    (#""wins": 170"#, #""wins": 270"#),
    (#""p50": 20"#, #""p50": 10"#),
    (#""p90": 50"#, #""p90": 371"#),
    (#""p999": 1576"#, #""p999": 1904"#),
    (#""p999": 1576"#, #""p999": null"#),
    (#""samples": 3951"#, #""samples": 999"#),
    (#""samples": 3951"#, #""samples": 0"#),
    (#""mean": 32.5"#, #""mean": 19"#),
    (#""mean": 32.5"#, #""mean": 2000"#),
    (#""worst_worker": 1"#, #""worst_worker": 2"#),
    (#""worst_worker": 1"#, #""worst_worker": null"#),
    (#""worst_mean": 33.2"#, #""worst_mean": 7"#),
    (#""id": 1"#, #""id": 2"#),
    (#""ops": 350"#, #""ops": 351"#),
    (#""threads": 2"#, #""threads": 3"#),
    (#""threads": 2"#, #""threads": 1"#),
  ]

  @Test("what is wrong with a report is found", arguments: faults)
  func fault(_ right: String, _ wrong: String) throws {
    let range = try #require(Self.report.firstRange(of: right), "\(right) is not there")
    let report = Self.report.replacingCharacters(in: range, with: wrong)
    #expect(try ReportCheck(json: report).complaints != [])
  }

  @Test("of counted operations, too")
  func counted() throws {
    let counted = Self.report
      .replacing(
        "\"duration_s\": 0.1, \"ops_per_worker\": null",
        with: "\"duration_s\": null, \"ops_per_worker\": 500"
      )
      .replacing("\"slices\": 10", with: "\"slices\": 1")
    let complaints = try ReportCheck(json: counted).complaints
    // Of cas nothing: each did 500. Of mutex that 350 is not 500, and that it ran more than once.
    #expect(!complaints.contains { $0.contains("cas") && $0.contains("asked for") })
    #expect(complaints.contains { $0.contains("mutex") && $0.contains("asked for") })
    #expect(complaints.contains { $0.contains("mutex") && $0.contains("not 4 times") })
    let turns = counted.replacing("\"overlap\": 0.98", with: "\"overlap\": 0.5")
    #expect(
      try ReportCheck(json: turns).complaints.contains {
        $0.contains("cas") && $0.contains("turns")
      })
  }

  @Test("what is no report is none", arguments: ["", "{}", "[]", "DEBUG BUILD"])
  func none(_ text: String) {
    #expect(throws: (any Error).self) { try ReportCheck(json: text) }
  }
}
