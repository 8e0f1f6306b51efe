import Foundation
import Testing

/// The figures of a JSON report, held against a row of the CSV report.
enum Leaves {
  /// Compares every leaf below `object` with the cell of its path.
  static func compare(_ object: [String: Any], _ row: [String: String], _ path: String = "") {
    for (key, value) in object {
      let name = path + key
      switch value {
      case let inner as [String: Any]: compare(inner, row, name + "_")
      case is NSNull:
        // What has fields of its own is unknown with all of them.
        let cells = row.filter { $0.key == name || $0.key.hasPrefix(name + "_") }
        #expect(!cells.isEmpty, "\(name) is no column")
        if row[name] != nil { #expect(row[name] == "", "\(name)") }
        if row[name] == nil { #expect(cells.allSatisfy { $0.value.isEmpty }, "\(name)") }
      case let list as [Any]:
        #expect(row[name] == list.map { "\($0)" }.joined(separator: " "), "\(name)")
      case let text as String: #expect(row[name] == text, "\(name)")
      case let number as NSNumber: compare(number, row[name], name)
      default: Issue.record("\(name): what is \(value)?")
      }
    }
  }

  private static func compare(_ number: NSNumber, _ cell: String?, _ name: String) {
    if let truth = Bool(cell ?? "") {
      #expect(number.boolValue == truth, "\(name)")
    } else {
      #expect(Double(cell ?? "") == number.doubleValue, "\(name)")
    }
  }
}
