/// The forms that every report has: for people and for programs.
enum CommonFormat: String, CaseIterable {
  case table, json

  /// "table, json".
  static let names = allCases.map(\.rawValue).joined(separator: ", ")
}
