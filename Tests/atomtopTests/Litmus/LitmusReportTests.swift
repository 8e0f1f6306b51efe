import Contention
import Foundation
import TestSupport
import Testing

@testable import atomtop

/// The reports of `atomtop litmus` for programs.
@Suite("Litmus reports")
struct LitmusReportTests {
  private static let time = "2026-11-25T20:08:00Z"
  private static let all = CountedLitmus(
    names: Catalogue.litmusTests.map(\.name),
    orderings: Set(LitmusOrdering.allCases.map(\.rawValue)))

  private func json(_ counted: CountedLitmus) throws -> [String: Any] {
    let text = LitmusJSON(counted.report, started: Self.time).text
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("JSON begins as promised, in this order")
  func contract() {
    let text = LitmusJSON(
      CountedLitmus(orderings: ["relaxed"]).report, started: Self.time
    ).text
    let words = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    let cpu = CPUFamily.name == "x86-64" ? "true" : "null"
    #expect(
      words.hasPrefix(
        """
        { "tests": [ { "name": "SB", "ordering": "relaxed", "instances": 10000, "elapsed_s": 0.5, \
        "cpus": [0, 1], "outcomes": [ { "values": {"a": 0, "b": 0}, "count": 3300, "weak": true, \
        "in_turns": false, "cpu": \(cpu), "language": true }, { "values": {"a": 0, "b": 1}, \
        "count": 104, "weak": false, "in_turns": true, "cpu": \(cpu), "language": true },
        """), "\(words)")
    #expect(
      words.contains(
        """
        ], "instances_per_s": 20000, "workers": 2, "pinned": true, "priority": "idle", "slices": 10, \
        "slices_left_out": 0, "doubt": null, "remark": null } ], "plan": {"duration_s": 0.5, \
        "slice_ms": 50, "pinned": true, "priority": "idle"}, "host": {
        """), "\(words)")
    #expect(words.contains("\"complete\": true, \"schema\": 1, \"version\": "), "\(words)")
  }

  @Test("what the language leaves open is null; counts add up to the instances")
  func counts() throws {
    let tests = try #require(json(Self.all)["tests"] as? [[String: Any]])
    #expect(tests.count == 40)
    var open: [String] = []
    for test in tests {
      let outcomes = try #require(test["outcomes"] as? [[String: Any]])
      let sum = outcomes.reduce(0) { $0 + ($1["count"] as? Int ?? 0) }
      #expect(sum == test["instances"] as? Int)
      #expect(outcomes.count { $0["weak"] as? Bool == true } == 1)
      for outcome in outcomes where outcome["language"] is NSNull {
        open.append("\(test["name"] ?? "") \(test["ordering"] ?? "") \(outcome["weak"] ?? "")")
      }
    }
    #expect(open == ["LB relaxed 1"])
  }

  @Test("values are named by loads, then by words")
  func values() {
    let counted = CountedLitmus(names: ["R"], orderings: ["seq-cst"])
    let text = LitmusJSON(counted.report, started: Self.time).text
    #expect(text.contains("\"values\": {\"a\": 0, \"y\": 1}"), "\(text)")
  }

  @Test("the CSV has a row for each outcome, with all that the JSON has")
  func csv() throws {
    let text = LitmusCSV(Self.all.report, started: Self.time).text
    let table = try #require(CSVText(text), "\(text)")
    var common = try json(Self.all)
    var rows = table.rows[...]
    let tests = try #require(common["tests"] as? [[String: Any]])
    common["tests"] = nil
    for test in tests {
      let outcomes = try #require(test["outcomes"] as? [[String: Any]])
      let test = test.filter { $0.key != "outcomes" }
      for outcome in outcomes {
        let next = rows.popFirst()
        let row = try #require(next)
        let leaves = common.merging(test) { _, inner in inner }
          .merging(outcome) { _, inner in inner }
        Leaves.compare(leaves, row)
        let values = try #require(outcome["values"] as? [String: Int])
        let cells = row.filter { $0.key.hasPrefix("values_") && !$0.value.isEmpty }
        #expect(cells.count == values.count)
      }
    }
    #expect(rows.isEmpty)
  }

  @Test("with too few CPUs JSON says what that means, and nothing was counted is not complete")
  func remarks() throws {
    let alone = CountedLitmus(cpus: [3])
    let test = try #require((json(alone)["tests"] as? [[String: Any]])?.first)
    #expect(test["remark"] as? String == "2 workers on 1 CPU: nothing weak can show")
    var snapshot = alone.snapshot
    snapshot.scenarios[0].variants[0].ledger = nil
    let text = LitmusJSON(LitmusReport(snapshot), started: Self.time).text
    #expect(text.contains("\"complete\": false"))
  }

  // MARK: Prometheus

  @Test("Prometheus has every count of the JSON, with its verdicts as labels")
  func prometheus() throws {
    let lines = LitmusPrometheus(Self.all.report, host: "here").text.split(separator: "\n")
    let samples = Set(lines.filter { !$0.hasPrefix("#") }.map(String.init))
    var expected = 0
    for test in try #require(json(Self.all)["tests"] as? [[String: Any]]) {
      let labels = "test=\"\(test["name"] ?? "")\",ordering=\"\(test["ordering"] ?? "")\""
      let instances = "atomtop_litmus_instances_total{\(labels),host=\"here\"} 10000"
      #expect(samples.contains(instances))
      #expect(samples.contains("atomtop_litmus_elapsed_seconds{\(labels),host=\"here\"} 0.5"))
      for outcome in try #require(test["outcomes"] as? [[String: Any]]) {
        func verdict(_ key: String) -> String {
          (outcome[key] as? Bool).map { "\(key)=\"\($0)\"" } ?? "\(key)=\"unknown\""
        }
        let judged = ["weak", "in_turns", "cpu", "language"].map(verdict).joined(separator: ",")
        let found = samples.filter {
          $0.hasPrefix("atomtop_litmus_outcomes_total{\(labels),outcome=")
            && $0.hasSuffix("\(judged),host=\"here\"} \(outcome["count"] ?? "")")
        }
        #expect(!found.isEmpty, "\(labels) \(judged)")
      }
      expected += 2 + ((test["outcomes"] as? [Any])?.count ?? 0)
    }
    #expect(samples.count == expected)
  }

  @Test("labels and help are escaped, what is unknown is left out")
  func escaping() {
    var text = PrometheusText()
    text.add(
      PrometheusMetric("a_total", .counter, "Back\\slash\nand \"more\"."),
      [.init(["l": "\"\\\n"], 1)])
    text.add(
      PrometheusMetric("b", .gauge, "Unknown."), [.init(["l": ""], Double.nan)].compactMap { $0 })
    #expect(
      text.text == """
        # HELP atomtop_a_total Back\\\\slash\\nand "more".
        # TYPE atomtop_a_total counter
        atomtop_a_total{l="\\"\\\\\\n"} 1

        """)
  }

  @Test(
    "promtool has nothing to say against it",
    .enabled("promtool is installed") { Promtool.isInstalled })
  func promtool() throws {
    let text = LitmusPrometheus(Self.all.report, host: "a \"strange\" \\ host\n").text
    #expect(try Promtool.complaints(of: text) == "")
  }
}
