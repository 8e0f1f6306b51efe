import Contention

/// What `litmus` counted, for programs. What is unknown is null and never missing.
struct LitmusJSON {
  private let fields: LitmusFields

  init(_ report: LitmusReport, started: String) {
    fields = LitmusFields(report: report, started: started)
  }

  /// The report with its last line break.
  var text: String {
    let report: JSONFields = [
      "tests": .array(fields.report.counts.map(test)), "plan": .object(fields.plan),
      "host": .object(fields.host),
    ]
    return JSON.object(report + fields.edition).text + "\n"
  }

  private func test(_ count: LitmusCount) -> JSON {
    let outcomes = count.outcomes.map { outcome in
      JSON.object(
        ["values": .object(fields.values(outcome, of: count))]
          + fields.judged(outcome, of: count))
    }
    return .object(
      fields.counted(count) + ["outcomes": .array(outcomes)] + fields.conditions(count))
  }
}
