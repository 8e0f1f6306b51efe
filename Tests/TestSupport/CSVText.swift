/// A table in CSV, read by the grammar of RFC 4180.
package struct CSVText {
  /// The titles that every report of `run` has, in their order.
  package static let reportTitles = [
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

  /// The titles of the columns.
  package let titles: [String]
  /// The records below them, each by title.
  package let rows: [[String: String]]

  /// The table in `text`; nil where that breaks the grammar, has two columns of one title, or records
  /// of another length.
  package init?(_ text: String) {
    guard let records = Self.records(text), let titles = records.first,
      Set(titles).count == titles.count, records.allSatisfy({ $0.count == titles.count })
    else { return nil }
    self.titles = titles
    rows = records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(titles, $0)) }
  }

  private static func records(_ text: String) -> [[String]]? {
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

  private static func takeField(_ rest: inout Substring.UnicodeScalarView) -> String? {
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
}
