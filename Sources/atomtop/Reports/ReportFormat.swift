import Contention
import Dashboard

/// The forms of a report. All are made from the same snapshot.
enum ReportFormat: String, CaseIterable {
  case table, json, csv, prometheus

  /// The report of a finished measurement that began at a time, with its last line break.
  func report(_ snapshot: Snapshot, started: String, _ charset: Charset) -> String {
    switch self {
    case .table: charset.text(TableReport(snapshot).text)
    // Names, figures and laws have only ASCII characters, and consumers want UTF-8 either way.
    case .json: JSONReport(snapshot, started: started).text
    case .csv: CSVReport(snapshot, started: started).text
    case .prometheus:
      PrometheusReport(snapshot, started: started, host: Platform.hostName).text
    }
  }
}
