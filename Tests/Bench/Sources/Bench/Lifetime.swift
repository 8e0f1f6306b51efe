import Contention
import Foundation
import TestSupport

/// How quickly it comes and goes, and how much room it takes.
enum Lifetime {
  static func rows() throws -> [Row] {
    let starts = try (0..<21).map { _ in try start() * 1000 }
    let ends = try (0..<7).map { _ in try end(workers: 256) * 1000 }
    let slowest = ends.max() ?? .nan
    return [
      Row(
        what: "start to first complete frame, ms", figure: Figures.fixed(starts.median, 1),
        spread: starts.middleHalf(1), goal: "≤ 15", isReached: starts.median <= 15),
      Row(
        what: "`q` to exit, 256 workers, slowest of 7, ms", figure: Figures.fixed(slowest, 0),
        spread: ends.middleHalf(0), goal: "≤ 100", isReached: slowest <= 100),
      try memory("one scenario", ["-s", "counter"]), try memory("overview", []),
    ]
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

  private static func memory(_ page: String, _ options: [String]) throws -> Row {
    let dashboard = try Dashboard(["--threads", "8"] + options)
    dashboard.watch(seconds: 4)
    let memory = Double(ProcessFacts.residentMemory(dashboard.child.id) ?? 0) / 1024
    try dashboard.quit()
    return Row(
      what: "resident memory, 8 workers, \(page), MiB", figure: Figures.fixed(memory, 1),
      goal: "≤ 16", isReached: memory > 0 && memory <= 16)
  }
}
