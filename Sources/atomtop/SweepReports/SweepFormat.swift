import Dashboard

/// The forms of a sweep's report. All are made from the same snapshot.
enum SweepFormat: String, CaseIterable {
  case table, json, csv, svg, prometheus

  /// The report, with its last line break.
  func text(_ report: SweepReport, _ charset: Charset) -> String {
    switch self {
    case .table: charset.text(SweepTable(report).text)
    case .json: SweepJSON(report).text
    case .csv: SweepCSV(report).text
    case .svg: SweepSVG(report).text
    case .prometheus: PrometheusReport(report, host: Platform.hostName).text
    }
  }
}
