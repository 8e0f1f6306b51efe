import Contention
import TestSupport

/// What frames cost: bytes to the terminal, and the CPU time of the thread that paints.
enum Wire {
  static let columns = 200
  static let screenRows = 50
  private static let runs = 7
  private static let mostKilobytes = 8.0
  private static let mostCPU = 0.8

  static func rows() throws -> [Row] {
    var rows: [Row] = []
    for (page, options) in [("overview", []), ("scenario page", ["-s", "counter"])] {
      for workers in [8, 64] {
        let dashboard = try Dashboard(
          ["--fps", "10", "--threads", "\(workers)"] + options, columns: columns, rows: screenRows)
        dashboard.watch(seconds: 2)
        let costs = (0..<runs).map { _ in dashboard.cost(seconds: 2) }
        try dashboard.quit()
        rows += Self.rows("\(page), \(workers) workers, 200×50, 10 fps", costs)
      }
    }
    return rows
  }

  private static func rows(_ what: String, _ costs: [(kilobytes: Double, cpu: Double)]) -> [Row] {
    let sent = costs.map(\.kilobytes)
    let busy = costs.map { $0.cpu * 100 }
    return [
      Row(
        what: "\(what): to the terminal, KB/s", figure: Figures.fixed(sent.median, 1),
        spread: sent.middleHalf(1), goal: "≤ \(Figures.fixed(mostKilobytes, 0))",
        isReached: sent.median <= mostKilobytes),
      Row(
        what: "\(what): screen's thread, % of a CPU", figure: Figures.fixed(busy.median, 2),
        spread: busy.middleHalf(2), goal: "≤ \(Figures.fixed(mostCPU, 1))",
        isReached: busy.median <= mostCPU),
    ]
  }
}
