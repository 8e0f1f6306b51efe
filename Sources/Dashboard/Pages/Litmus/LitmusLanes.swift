import Contention

/// The accesses of a litmus test, a column for each worker, in program order.
struct LitmusLanes {
  /// The accesses of each worker, in words.
  let workers: [[String]]

  /// Columns beyond which lanes would drift apart.
  private static let mostWidth = 24

  /// Rows below the titles.
  var rows: Int { workers.map(\.count).max() ?? 0 }

  func draw(in area: Area, on grid: inout Grid) {
    guard !area.isEmpty, !workers.isEmpty else { return }
    let width = min(area.width / workers.count, Self.mostWidth)
    for (worker, lines) in workers.enumerated() {
      let column = area.column + worker * width + 1
      let lane = Area(row: area.row, column: column, width: width - 1, height: area.height)
      let title = lane.width > 8 ? "worker \(worker)" : "w\(worker)"
      grid.put(title, row: lane.row, column: lane.column, .heading, in: lane)
      for (row, line) in lines.enumerated() {
        let text = line.columns <= lane.width ? line : Self.brief(line)
        grid.put(text, row: lane.row + 1 + row, column: lane.column, in: lane)
      }
    }
  }

  /// An access without its verb, which the arrow says as well: "x ← 1".
  private static func brief(_ line: String) -> String {
    let words = line.split(separator: " ")
    return words.count > 1 ? words.dropFirst().joined(separator: " ") : line
  }
}
