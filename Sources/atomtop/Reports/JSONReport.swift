import Contention

/// The report for programs. What is unknown is null and never missing.
struct JSONReport {
  private let fields: ReportFields

  init(_ snapshot: Snapshot, started: String) {
    fields = ReportFields(snapshot: snapshot, started: started)
  }

  /// The report with its last line break.
  var text: String {
    let report: JSON = .object([
      "schema": .integer(ReportFields.schema),
      "version": .string(Version.current),
      "host": .object(fields.host),
      "plan": .object(fields.plan),
      "noise": JSON(fields.snapshot.noise),
      "scenarios": .array(fields.snapshot.scenarios.map(scenario)),
    ])
    return report.text + "\n"
  }

  private func scenario(_ part: ScenarioSnapshot) -> JSON {
    .object([
      "name": .string(part.name),
      "noise": JSON(part.noise),
      "granted": .object(fields.granted(part)),
      "variants": .array(part.variants.map { variant($0, of: part) }),
    ])
  }

  private func variant(_ seen: VariantSnapshot, of part: ScenarioSnapshot) -> JSON {
    let parts: JSONFields = [
      "law": .object(fields.law(part.scenario.law, seen)),
      "wait_ns": seen.wait == nil ? .null : .object(fields.wait(seen.wait)),
      "workers": .array(seen.workers.map { .object(fields.worker($0, of: seen)) }),
    ]
    return .object(fields.variant(seen) + parts)
  }
}
