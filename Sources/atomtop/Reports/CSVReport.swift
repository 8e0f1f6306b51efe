import Contention

/// The report for spreadsheets (RFC 4180): a row per scenario, variant and worker, and after each
/// variant's workers one for worker `all`. What is unknown, or makes no sense for one worker, is
/// empty.
struct CSVReport {
  private static let columns = [
    "scenario", "variant", "role", "threads", "worker", "cpu", "slices", "elapsed_s", "ops",
    "ops_per_s", "ns_per_op", "vs_baseline", "cas_attempts", "cas_failures", "fairness", "wins",
    "law", "expected", "observed", "violations", "holds", "wait_p50_ns", "wait_p90_ns",
    "wait_p99_ns", "wait_max_ns", "wait_samples",
  ]

  private let snapshot: Snapshot

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// The report with its last line break.
  var text: String {
    var rows = [Self.columns]
    for part in snapshot.scenarios {
      for seen in part.variants {
        rows += seen.workers.map { row(worker: $0, of: seen, in: part) }
        rows.append(row(allOf: seen, in: part))
      }
    }
    return rows.map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// `value`, in quotes where it needs them.
  static func field(_ value: String) -> String {
    // Scalars, because a line break of two characters is one `Character`.
    let needsQuotes = value.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes else { return value }
    return "\""
      + value.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  private func row(
    worker: WorkerSnapshot, of seen: VariantSnapshot, in part: ScenarioSnapshot
  ) -> [String] {
    let counts = worker.counts
    let nanoseconds = counts.operations > 0 ? seen.elapsed * 1e9 / Double(counts.operations) : nil
    return start(seen, part, String(worker.id), worker.cpu.map { "\($0)" } ?? "")
      + [text(counts.operations), text(seen.meanRate(of: worker)), text(nanoseconds), ""]
      + tally(counts, seen.variant, fairness: nil)
      + Array(repeating: "", count: 10)
  }

  private func row(allOf seen: VariantSnapshot, in part: ScenarioSnapshot) -> [String] {
    let ledger = seen.ledger
    let wait = seen.wait
    return start(seen, part, "all", "")
      + [
        text(seen.counts.operations), text(seen.meanRate), text(seen.nanosecondsPerOperation),
        text(part.meanRatio(seen)),
      ]
      + tally(seen.counts, seen.variant, fairness: seen.fairness)
      + [
        part.scenario.law.statement, text(ledger?.expected), text(ledger?.observed),
        text(ledger?.violations), ledger.map { "\($0.holds)" } ?? "",
      ]
      + [wait?.p50, wait?.p90, wait?.p99, wait?.max, wait?.samples].map(text)
  }

  private func start(
    _ seen: VariantSnapshot, _ part: ScenarioSnapshot, _ worker: String, _ cpu: String
  ) -> [String] {
    [
      part.scenario.name, seen.variant.name, seen.variant.role.rawValue,
      "\(snapshot.plan.threads)", worker, cpu, "\(seen.slices)", text(seen.elapsed),
    ]
  }

  private func tally(_ counts: Counts, _ variant: Variant, fairness: Double?) -> [String] {
    [
      variant.countsCAS ? text(counts.casAttempts) : "",
      variant.countsCAS ? text(counts.casFailures) : "",
      text(fairness), variant.countsWins ? text(counts.wins) : "",
    ]
  }

  private func text(_ value: UInt64?) -> String { value.map { "\($0)" } ?? "" }

  /// In the digits of the JSON report.
  private func text(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    return JSON.number(value).text
  }
}
