import Contention

/// What `litmus` counted, for spreadsheets: a row per test, ordering and outcome. A column is named by its path
/// in the JSON report: `values_a`. What is unknown, or no value of the test, is empty.
struct LitmusCSV {
  private let fields: LitmusFields

  init(_ report: LitmusReport, started: String) {
    fields = LitmusFields(report: report, started: started)
  }

  /// The report with its last line break.
  var text: String {
    CSVTable(
      fields.report.counts.flatMap { count in
        count.outcomes.map { row($0, of: count) }
      }
    ).text
  }

  private func row(_ outcome: LitmusCount.Outcome, of count: LitmusCount) -> JSONFields {
    fields.counted(count)
      + values(outcome, of: count).inside("values")
      + fields.judged(outcome, of: count)
      + fields.conditions(count)
      + fields.plan.inside("plan") + fields.host.inside("host") + fields.edition
  }

  /// Every value that a test can have, so that all reports have the same columns.
  private func values(_ outcome: LitmusCount.Outcome, of count: LitmusCount) -> JSONFields {
    let own = fields.values(outcome, of: count).all
    return JSONFields(
      Self.names.map { name in own.first { $0.key == name } ?? .init(key: name, value: .null) })
  }

  /// "a", "b", …, "x", "y".
  private static let names = Set(
    Catalogue.litmusTests.compactMap(\.litmus).flatMap(\.valueNames)
  ).sorted()
}
