/// Rows for spreadsheets (RFC 4180), with their columns' names above them. What is null is empty.
struct CSVTable {
  private let rows: [JSONFields]
  private let columns: [String]

  /// Rows whose fields are named like columns.
  ///
  /// - Parameter columns: in their order; nil: those of the first row.
  init(_ rows: [JSONFields], columns: [String]? = nil) {
    self.rows = rows
    self.columns = columns ?? rows.first?.all.map(\.key) ?? []
  }

  /// The table with its last line break.
  var text: String {
    ([columns] + rows.map(cells))
      .map { $0.map(Self.field).joined(separator: ",") + "\r\n" }.joined()
  }

  private func cells(_ row: JSONFields) -> [String] {
    let values = Dictionary(row.all.map { ($0.key, $0.value) }) { first, _ in first }
    return columns.map { values[$0].map(Self.text) ?? "" }
  }

  /// A value in the digits of a JSON report; lists with blanks between.
  private static func text(_ value: JSON) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    case .array(let values): values.map(text).joined(separator: " ")
    case .bool, .integer, .number, .object: value.text
    }
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
}
