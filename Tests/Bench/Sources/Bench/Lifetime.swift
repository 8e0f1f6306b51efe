import Contention
import Foundation
import TestSupport

/// How quickly it comes and goes, and how much room it takes.
enum Lifetime {
  /// Milliseconds that htop waits before its first frame, for a second look at the machine.
  private static let pauseOfHtop = 75.0

  static func rows() throws -> [Row] {
    let ends = try (0..<7).map { _ in try end(workers: 256) * 1000 }
    let slowest = ends.max() ?? .nan
    let few = try memory(8, ["-s", "counter"])
    let overview = try memory(8, [])
    return try starts() + [8, 64, 256, 1024].map(start) + [
      Row(
        what: "`q` to exit, 256 workers, slowest of 7, ms", figure: Figures.fixed(slowest, 0),
        spread: ends.middleHalf(0), goal: "≤ 100", isReached: slowest <= 100),
      memoryRow("one scenario", few), memoryRow("overview", overview),
      try memoryOfWorkers(overview),
    ]
  }

  /// Without options, in turns with htop.
  private static func starts() throws -> [Row] {
    guard let htop = OtherScreens.path(of: "htop") else {
      let own = try (0..<21).map { _ in try firstFrame([]) }
      return [startRow("without options", own, goal: nil)]
    }
    var own: [Double] = []
    var others: [Double] = []
    for _ in 0..<21 {
      own.append(try firstFrame([]))
      others.append(try milliseconds(htop, [], until: "Quit") - pauseOfHtop)
    }
    return [
      startRow("without options", own, goal: 1.3 * others.median),
      startRow("htop for comparison, without its pause of 75 ms", others, goal: nil),
    ]
  }

  private static func start(workers: Int) throws -> Row {
    let times = try (0..<21).map { _ in try firstFrame(["--threads", "\(workers)"]) }
    return startRow("\(workers) workers", times, goal: nil)
  }

  private static func startRow(_ what: String, _ times: [Double], goal: Double?) -> Row {
    Row(
      what: "start to first complete frame, \(what), ms", figure: Figures.fixed(times.median, 1),
      spread: times.middleHalf(1),
      goal: goal.map { "≤ \(Figures.fixed($0, 1)), 1.3 × htop's" } ?? "",
      isReached: goal.map { times.median <= $0 })
  }

  private static func firstFrame(_ options: [String]) throws -> Double {
    try milliseconds(Program.path, options, until: "help")
  }

  private static func milliseconds(
    _ path: String, _ options: [String], until word: String
  ) throws -> Double {
    let terminal = try PseudoTerminal()
    let began = Date()
    let child = try terminal.start(path, options, input: terminal.far)
    while !terminal.has(word, since: 0) { terminal.read(within: 100) }
    let seconds = -began.timeIntervalSinceNow
    child.end()
    return seconds * 1000
  }

  private static func end(workers: Int) throws -> Double {
    let dashboard = try Dashboard(["--threads", "\(workers)"])
    dashboard.watch(seconds: 0.5)
    let began = Date()
    try dashboard.terminal.type("q")
    while !dashboard.child.hasEnded { dashboard.terminal.read(within: 1) }
    return -began.timeIntervalSinceNow
  }

  /// MiB that are resident after four seconds.
  private static func memory(_ workers: Int, _ options: [String]) throws -> Double {
    let dashboard = try Dashboard(["--threads", "\(workers)"] + options)
    dashboard.watch(seconds: 4)
    let memory = Double(ProcessFacts.residentMemory(dashboard.child.id) ?? 0) / 1024
    try dashboard.quit()
    return memory
  }

  private static func memoryRow(_ page: String, _ memory: Double) -> Row {
    Row(
      what: "resident memory, 8 workers, \(page), MiB", figure: Figures.fixed(memory, 1),
      goal: "≤ 16", isReached: memory > 0 && memory <= 16)
  }

  private static func memoryOfWorkers(_ few: Double) throws -> Row {
    let each = (try memory(1024, []) - few) * 1024 / (1024 - 8)
    return Row(
      what: "resident memory per worker, 1024 against 8, overview, KiB",
      figure: Figures.fixed(each, 1), goal: "≤ 16", isReached: each <= 16)
  }
}
