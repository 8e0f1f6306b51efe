import Foundation

/// One measured thing.
struct Row {
  /// What was measured, with its unit.
  let what: String
  /// The figure: a median unless the name says otherwise.
  let figure: String
  /// Where the middle half of the runs lies, or what else belongs to the figure.
  var spread = ""
  /// What the figure should be.
  var goal = ""
  /// Whether it is; nil where there is no goal.
  var isReached: Bool?
}

/// All rows as one Markdown table, which can be read without a renderer, too.
struct Table {
  private(set) var rows: [Row] = []

  /// Adds a row, and says on standard error that one more is done.
  mutating func add(_ row: Row) {
    rows.append(row)
    FileHandle.standardError.write(Data("\(row.what): \(row.figure)\n".utf8))
  }

  mutating func add(_ more: [Row]) { for row in more { add(row) } }

  var text: String {
    let head = ["measured", "figure", "spread", "goal", ""]
    let cells = rows.map { row in
      [
        row.what, row.figure, row.spread, row.goal,
        row.isReached.map { $0 ? "reached" : "**missed**" } ?? "",
      ]
    }
    let widths = head.indices.map { column in
      ([head] + cells).map { $0[column].count }.max() ?? 0
    }
    let rule = widths.map { String(repeating: "-", count: max(3, $0)) }
    return ([head, rule] + cells).map { line in
      "| "
        + zip(line, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }
        .joined(separator: " | ") + " |\n"
    }.joined()
  }
}

/// Figures in few digits.
enum Figure {
  static func fixed(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }

  /// Operations per second.
  static func rate(_ value: Double) -> String {
    let (scaled, unit) =
      value >= 1e9
      ? (value / 1e9, "G/s") : value >= 1e6 ? (value / 1e6, "M/s") : (value / 1e3, "k/s")
    return "\(fixed(scaled, scaled >= 100 ? 0 : scaled >= 10 ? 1 : 2)) \(unit)"
  }

  /// Half of the values are no higher.
  static func median(_ values: [Double]) -> Double { quantile(0.5, values) }

  /// The middle half of the values.
  static func middleHalf(_ values: [Double], _ digits: Int) -> String {
    "\(fixed(quantile(0.25, values), digits))–\(fixed(quantile(0.75, values), digits))"
  }

  static func quantile(_ share: Double, _ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard let last = sorted.indices.last else { return .nan }
    let place = share * Double(last)
    let below = Int(place)
    let above = min(below + 1, last)
    return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
  }
}
