import TestSupport

/// What a frame costs: bytes to the terminal, and the CPU time of the thread that paints.
enum Wire {
  private static let seconds = 6.0

  static func report() throws {
    for (page, options) in [("overview", []), ("scenario", ["-s", "counter"])] {
      for workers in [8, 64] {
        let dashboard = try Dashboard(
          ["--fps", "10", "--threads", "\(workers)"] + options, columns: 200, rows: 50)
        dashboard.watch(seconds: 2)
        let bytes = dashboard.terminal.mark
        let busy = ProcessFacts.mainThreadNanoseconds(dashboard.child.id) ?? 0
        dashboard.watch(seconds: seconds)
        let sent = Double(dashboard.terminal.mark - bytes) / seconds / 1000
        let used = Double((ProcessFacts.mainThreadNanoseconds(dashboard.child.id) ?? 0) - busy)
        let what = "\(page), \(workers) workers, 200x50, 10 fps"
        ScreenBench.say("\(what), KB/s", rounded(sent), goal: "10")
        ScreenBench.say("\(what), screen's CPU, %", rounded(used / seconds / 1e7), goal: "1")
        try dashboard.quit()
      }
    }
  }

  private static func rounded(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
