import Contention
import TestSupport

/// From a key press to the changed screen.
enum Latency {
  private static let samples = 300
  private static let goal = 60.0

  static func rows() throws -> [Row] {
    try [2, 8, 64].map { workers in
      let times = try measure(workers: workers).map { $0 * 1000 }
      let p99 = Spread.quantile(0.99, of: times)
      return Row(
        what: "key to changed screen, \(workers) workers, p99, ms", figure: Figures.fixed(p99, 1),
        spread:
          "p50 \(Figures.fixed(times.median, 1)), max \(Figures.fixed(times.max() ?? .nan, 1))",
        goal: "≤ \(Figures.fixed(goal, 0))", isReached: p99 <= goal)
    }
  }

  /// Opens and closes the help again and again, at moments that frames know nothing of.
  private static func measure(workers: Int) throws -> [Double] {
    let dashboard = try Dashboard(["--threads", "\(workers)"])
    dashboard.watch(seconds: 1)
    var times: [Double] = []
    for _ in 0..<samples {
      // Each change is told by a word that only the new page sends: the line of keys differs.
      for word in ["scroll", "scenario"] {
        dashboard.watch(seconds: .random(in: 0...0.06))
        let mark = dashboard.terminal.mark
        try dashboard.terminal.type("?")
        times.append(try dashboard.seconds(until: word, since: mark))
      }
    }
    try dashboard.quit()
    return times
  }
}
