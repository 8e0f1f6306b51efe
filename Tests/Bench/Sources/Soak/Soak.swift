import Foundation
import TestSupport

/// Keeps the dashboard on all scenarios for many minutes, with live changes at random, and checks
/// that memory, threads and descriptors stay where they were, that it goes on counting, and that no
/// law of a correct variant broke.
///
/// `Soak MINUTES [SEED]`. The end status tells: 0 all well, 1 not.
@main
enum Soak {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let minutes = arguments.first.flatMap(Double.init) ?? 60
    let seed =
      arguments.dropFirst().first.flatMap(UInt64.init) ?? UInt64(Date().timeIntervalSince1970)
    do {
      var session = try Session(seed: seed)
      say("\(minutes) minutes, seed \(seed)")
      try session.run(minutes: minutes)
      say("all well")
    } catch {
      say("\(error)")
      exit(1)
    }
  }
}

/// Says so at once, wherever the output goes: an hour is long.
private func say(_ words: String) {
  FileHandle.standardOutput.write(Data("soak: \(words)\n".utf8))
}

/// What must not grow.
private struct Footprint: CustomStringConvertible {
  let memory: Int
  let threads: Int
  let descriptors: Int

  init(_ process: pid_t) throws {
    guard let facts = ProcessFacts(process),
      let memory = ProcessFacts.residentMemory(process),
      let files = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd")
    else { throw Impatience("the dashboard is gone") }
    self.memory = memory
    threads = facts.threads
    descriptors = files.count
  }

  var description: String { "\(memory) KiB, \(threads) threads, \(descriptors) descriptors" }
}

/// One dashboard under way.
private struct Session {
  /// Keys that change something and end nothing. The numbers of workers stay moderate, because each
  /// of many would get too little time to be worth a check.
  private static let keys =
    "0123456789+-fvmbgGsSwWptcl oOr".map(String.init) + ["\t", "\u{1B}[A", "\u{1B}[B"]
  /// After so many changes the dashboard is brought back to where it began, and looked at.
  private static let changesPerCheck = 200
  /// After so many looks every scenario was played and every page seen, and growth is a leak.
  private static let checksToSettle = 10
  /// The screen's thread, the conductor and one worker.
  private static let fewestThreads = 3
  /// KiB that resident memory may vary by: where blocks happen to lie in the heap.
  private static let tolerance = 2048

  private let terminal: PseudoTerminal
  private let child: Child
  private var random: SeededNumbers

  init(seed: UInt64) throws {
    terminal = try PseudoTerminal(columns: 100, rows: 40)
    child = try terminal.start(["--threads", "8"])
    random = SeededNumbers(state: seed)
    try terminal.wait(for: "help")
  }

  mutating func run(minutes: Double) throws {
    let end = Date().addingTimeInterval(minutes * 60)
    var settled = try look()
    for _ in 1..<Self.checksToSettle {
      let now = try look()
      if now.memory > settled.memory { settled = now }
    }
    say("settled at \(settled)")
    var checks = 0
    while Date() < end {
      let now = try look()
      checks += 1
      if checks % 10 == 0 { say("\(Int(end.timeIntervalSinceNow / 60)) min left, \(now)") }
      guard now.memory <= settled.memory + Self.tolerance, now.descriptors == settled.descriptors
      else { throw Impatience("it grew from \(settled) to \(now)") }
    }
    say("\(checks) checks of \(Self.changesPerCheck) changes each")
    try terminal.type("q")
    // A law of a correct variant that broke at any time ends it with 70.
    let ending = try child.wait { terminal.read() }
    guard ending == .exit(0) else { throw Impatience("it ended with \(ending)") }
  }

  /// What it needs after some more changes.
  private mutating func look() throws -> Footprint {
    try change(Self.changesPerCheck)
    return try calm()
  }

  /// Types at random, and lets time pass in between for slices to be played.
  private mutating func change(_ count: Int) throws {
    for _ in 0..<count {
      try terminal.type(Self.keys.randomElement(using: &random) ?? "r")
      terminal.read(within: Int32.random(in: 0...60, using: &random))
      guard !child.hasEnded else { throw Impatience("it ended by itself") }
    }
  }

  /// One worker on one scenario, counting. Not the overview, whose log of IDs is now full and now
  /// empty.
  private func calm() throws -> Footprint {
    for key in ["\u{1B}", "\u{1B}", "1"] + Array(repeating: "/", count: 11) {
      try terminal.type(key)
    }
    try repaint(until: "1 worker ")
    // The others end in their own time.
    try eventually("the end of all workers but one") {
      ProcessFacts(child.id)?.threads == Self.fewestThreads
    }
    try terminal.type("r")
    // Figures began anew, and a slice was closed since.
    try repaint(until: "exact")
    let footprint = try Footprint(child.id)
    // Eight again, for more contention.
    for _ in 0..<3 { try terminal.type("*") }
    return footprint
  }

  private func repaint(until text: String) throws {
    try eventually("a frame with '\(text)'") {
      let mark = terminal.mark
      // A new size has every cell sent again.
      terminal.resize(columns: terminal.columns == 240 ? 239 : 240, rows: 40)
      try terminal.wait(for: "help", since: mark)
      let frame = terminal.text(since: mark)
      if frame.contains("FROZEN") { try terminal.type(" ") }
      return frame.contains(text)
    }
  }
}
