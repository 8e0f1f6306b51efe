import Contention
import Dashboard

/// The accesses of a litmus test, a column for each worker.
struct LitmusLanes {
  private let columns: [[String]]
  private let finalWords: [String]

  /// Those of the first ordering: a fence is not shown unless nothing else is.
  init(_ test: LitmusReport.Test) {
    columns = test.counts.first?.text.accesses ?? []
    finalWords = test.shape.finalWords
  }

  /// A title, a line for each access, and which words the outcome has.
  var lines: [String] {
    var table = TextTable(
      columns.indices.map { TextTable.Column(title: "  worker \($0)", alignment: .left) })
    for row in 0..<(columns.map(\.count).max() ?? 0) {
      table.add(columns.map { row < $0.count ? "  " + $0[row] : "" })
    }
    guard !finalWords.isEmpty else { return table.lines }
    let names = finalWords.joined(separator: " and ")
    let end = finalWords.count == 1 ? "the word holds" : "the words hold"
    return table.lines + ["  In an outcome \(names): what \(end) in the end."]
  }
}
