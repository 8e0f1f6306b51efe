import Dashboard

/// The forms of a litmus report. All are made from the same snapshot.
enum LitmusFormat: String, CaseIterable {
  case table, json, csv, prometheus

  /// The report with its last line break.
  func text(_ report: LitmusReport, _ charset: Charset) -> String {
    switch self {
    case .table: charset.text(LitmusTable(report).text)
    case .json: LitmusJSON(report).text
    case .csv: LitmusCSV(report).text
    case .prometheus: LitmusPrometheus(report, host: Platform.hostName).text
    }
  }
}
