import Dashboard

/// The forms of a litmus report. All are made from the same snapshot.
enum LitmusFormat: String, CaseIterable {
  case table, json, csv, prometheus

  /// The report of a measurement that began at a time, with its last line break.
  func text(_ report: LitmusReport, started: String, _ charset: Charset) -> String {
    switch self {
    case .table: charset.text(LitmusTable(report).text)
    case .json: LitmusJSON(report, started: started).text
    case .csv: LitmusCSV(report, started: started).text
    case .prometheus: LitmusPrometheus(report, host: Platform.hostName).text
    }
  }
}
