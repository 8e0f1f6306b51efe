import Contention

/// The forms of a report. All are made from the same snapshot.
enum ReportFormat: String, CaseIterable {
  case table, json, csv

  /// The report of a finished measurement, with its last line break.
  func report(_ snapshot: Snapshot, _ charset: Charset) -> String {
    switch self {
    case .table: charset.text(TableReport(snapshot).text)
    // Names, figures and laws have only ASCII characters, and consumers want UTF-8 either way.
    case .json: JSONReport(snapshot).text
    case .csv: CSVReport(snapshot).text
    }
  }
}
