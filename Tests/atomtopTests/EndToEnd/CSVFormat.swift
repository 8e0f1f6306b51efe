import TestSupport
import Testing

/// `--format csv`: a table of RFC 4180 that spreadsheets open without questions.
@Suite("CSV format", .serialized)
struct CSVFormat {
  /// The records of `text`, by the grammar of RFC 4180; nil where it is broken.
  private func parsed(_ text: String) -> [[String]]? {
    var records: [[String]] = []
    var fields: [String] = []
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      guard let field = takeField(&rest) else { return nil }
      fields.append(field)
      switch rest.popFirst() {
      case ",": continue
      case "\r":
        guard rest.popFirst() == "\n" else { return nil }
        records.append(fields)
        fields = []
      default: return nil
      }
    }
    return fields.isEmpty ? records : nil
  }

  private func takeField(_ rest: inout Substring.UnicodeScalarView) -> String? {
    var field = String.UnicodeScalarView()
    guard rest.first == "\"" else {
      while let scalar = rest.first, scalar != ",", scalar != "\r" {
        guard scalar != "\"", scalar != "\n" else { return nil }
        field.append(rest.removeFirst())
      }
      return String(field)
    }
    rest.removeFirst()
    while let scalar = rest.popFirst() {
      guard scalar == "\"" else {
        field.append(scalar)
        continue
      }
      guard rest.first == "\"" else { return String(field) }
      field.append(rest.removeFirst())
    }
    return nil
  }

  @Test("a row per worker, and one for all of them, under names that stay")
  func rows() throws {
    let outcome = try Outcome.of([
      "run", "-s", "counter", "-s", "max", "--format", "csv", "-t", "3", "--ops", "200",
    ])
    #expect(outcome.ending == .exit(0))
    let records = try #require(parsed(outcome.output), "not as RFC 4180 has it")
    let titles = records[0]
    #expect(titles == Self.titles)
    #expect(records.allSatisfy { $0.count == titles.count })
    let rows = records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(titles, $0)) }
    // Five variants of counter, four of max.
    #expect(rows.count == 9 * 4)
    for start in stride(from: 0, to: rows.count, by: 4) {
      let group = rows[start..<start + 4]
      #expect(group.compactMap { $0["worker"] } == ["0", "1", "2", "all"])
      #expect(Set(group.map { $0["variant"] }).count == 1)
      #expect(group.dropLast().allSatisfy { $0["ops"] == "200" && $0["law_holds"] == "" })
      check(sum: group.last ?? [:])
    }
  }

  private static let titles = [
    "scenario", "variant", "role", "worker", "cpu", "slices", "slices_left_out", "doubtful",
    "elapsed_s", "cpu_share", "overlap", "ops", "ops_per_s", "ops_per_s_low", "ops_per_s_high",
    "ns_per_op", "vs_baseline", "vs_baseline_low", "vs_baseline_high", "cas_attempts",
    "cas_failures", "fairness", "run_length", "wins", "law_statement", "law_expected",
    "law_observed", "law_violations", "law_sightings", "law_holds", "law_summary", "wait_ns_floor",
    "wait_ns_p50", "wait_ns_p90", "wait_ns_p99", "wait_ns_p999", "wait_ns_max", "wait_ns_mean",
    "wait_ns_worst_worker", "wait_ns_worst_mean", "wait_ns_samples", "noise", "granted_backoff",
    "granted_pinned", "granted_priority", "granted_cpus", "plan_threads", "plan_slice_ms",
    "plan_duration_s", "plan_ops_per_worker", "plan_ordering", "plan_backoff",
    "plan_critical_section", "plan_outside_work", "plan_gap", "plan_samples", "plan_pinned",
    "plan_priority", "host_os", "host_arch", "host_cpu", "host_cpus", "host_build", "host_started",
    "schema", "version",
  ]

  private func check(sum row: [String: String]) {
    #expect(row["ops"] == "600")
    #expect(row["cpu"] == "")
    #expect(row["plan_threads"] == "3")
    guard row["role"] != "broken" else { return }
    #expect(row["law_holds"] == "true", "\(row)")
    #expect(row["law_expected"] == row["law_observed"], "\(row)")
    #expect(row["law_violations"] == "0", "\(row)")
  }
}
