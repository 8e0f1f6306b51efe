import Foundation
import TestSupport

/// How quickly it comes and goes, and how much room it takes.
enum Lifetime {
  static func report() throws {
    let starts = try (0..<20).map { _ in try start() }.sorted()
    ScreenBench.say(
      "start to first complete frame, ms, median", Latency.milliseconds(starts[10]), goal: "15")
    let ends = try (0..<5).map { _ in try end(workers: 256) }.sorted()
    ScreenBench.say(
      "q to exit, 256 workers, ms, slowest of 5", Latency.milliseconds(ends[4]), goal: "100")
    let dashboard = try Dashboard(["--threads", "8"])
    dashboard.watch(seconds: 3)
    let memory = ProcessFacts.residentMemory(dashboard.child.id) ?? 0
    ScreenBench.say("resident memory, 8 workers, MiB", "\(memory / 1024)", goal: "16")
    try dashboard.quit()
  }

  private static func start() throws -> Double {
    let terminal = try PseudoTerminal()
    let began = Date()
    let child = try terminal.start(["--threads", "2"])
    while !terminal.has("help", since: 0) { terminal.read(within: 100) }
    let seconds = -began.timeIntervalSinceNow
    child.end()
    return seconds
  }

  private static func end(workers: Int) throws -> Double {
    let dashboard = try Dashboard(["--threads", "\(workers)"])
    dashboard.watch(seconds: 0.5)
    let began = Date()
    try dashboard.terminal.type("q")
    while !dashboard.child.hasEnded { dashboard.terminal.read(within: 1) }
    return -began.timeIntervalSinceNow
  }
}
