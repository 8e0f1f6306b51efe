import Contention
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
  /// Whether that cannot be told on this machine.
  var isUnknown = false

  fileprivate var verdict: String {
    guard !isUnknown else { return "cannot be told here" }
    return isReached.map { $0 ? "reached" : "**missed**" } ?? ""
  }
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
        row.what, row.figure, row.spread, row.goal, row.verdict,
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

/// What is told of a row of runs.
extension [Double] {
  /// Half of the runs are no higher.
  var median: Double { Spread.quantile(0.5, of: self) }

  /// What the middle half of the runs lies between.
  func middleHalf(_ decimals: Int) -> String {
    [0.25, 0.75].map { Figures.fixed(Spread.quantile($0, of: self), decimals) }
      .joined(separator: "–")
  }
}
