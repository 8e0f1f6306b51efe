import TestSupport

/// From a key press to the changed screen.
enum Latency {
  private static let samples = 300

  static func report() throws {
    for workers in [2, 8, 64] {
      let times = try measure(workers: workers).sorted()
      let figures = [(50, "p50"), (99, "p99"), (100, "max")].map { percent, name in
        "\(name) \(milliseconds(times[(times.count - 1) * percent / 100]))"
      }
      ScreenBench.say(
        "key to screen, \(workers) workers, ms", figures.joined(separator: "  "),
        goal: workers == 64 ? "p99 60" : "")
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

  static func milliseconds(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10_000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
