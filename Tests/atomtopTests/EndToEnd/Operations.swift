import Contention
import TestSupport
import Testing

/// `--ops`: every worker does exactly so many operations, so the outcome is known beforehand.
@Suite("Operations", .serialized)
struct Operations {
  /// The closing lines, by variant.
  private func summaries(_ arguments: [String]) throws -> [String: String] {
    let outcome = try ProgramRun.of(["run"] + arguments)
    try #require(outcome.ending == .exit(0), "\(outcome.errors)")
    var result: [String: String] = [:]
    for line in outcome.output.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 1)
      if parts.count == 2, line.contains(" = ") {
        result[String(parts[0])] = parts[1].drop { $0 == " " }.description
      }
    }
    return result
  }

  /// The variants of a scenario that are not broken.
  private func correct(_ scenario: String) throws -> [String] {
    let variants = try #require(Catalogue.scenario(named: scenario)).variants
    return variants.filter { $0.role != .broken && $0.permits(8) }.map(\.name)
  }

  @Test("counter: 8 workers who add 1000 each make 8000")
  func counter() throws {
    let said = try summaries(["--scenario", "counter", "--threads", "8", "--ops", "1000"])
    for variant in try correct("counter") {
      #expect(said[variant] == "total = 8000", "\(variant)")
    }
    #expect(said["load-store"] != nil, "the broken variant says what it came to as well")
  }

  @Test("spinlock: every lock lets 8 workers count to 8000")
  func spinlock() throws {
    let said = try summaries(["-s", "spinlock", "-t", "8", "--ops", "1000"])
    for variant in try correct("spinlock") {
      #expect(said[variant] == "count = 8000", "\(variant)")
    }
  }

  @Test("once: as many winners as rounds, 16 workers", arguments: [true, false])
  func once(pinned: Bool) throws {
    // A round needs every worker once, which takes long where they share CPUs and cannot move.
    let rounds = pinned && !Program.isLong ? 10 : 1000
    let said = try summaries([
      "-s", "once", "-t", "16", "--ops", "\(rounds)", pinned ? "--pin" : "--no-pin",
    ])
    for variant in try correct("once") {
      #expect(said[variant] == "winners = \(rounds) in \(rounds) rounds", "\(variant)")
    }
  }

  @Test("max: 7 is the highest of 3,1,7,2,5")
  func max() throws {
    let said = try summaries([
      "-s", "max", "--samples", "3,1,7,2,5", "-t", "8", "--ops", "100",
    ])
    for variant in try correct("max") {
      #expect(said[variant] == "max = 7", "\(variant)")
    }
  }

  @Test("a variant that was not asked for does not run, the baseline excepted")
  func variants() throws {
    let asked = ["-s", "counter", "--variant", "fetch-add", "-t", "2", "--ops", "10"]
    #expect(try Set(summaries(asked).keys) == ["fetch-add", "mutex"])
    #expect(try Set(summaries(asked + ["--no-baseline"]).keys) == ["fetch-add"])
  }

  @Test("a broken variant with a gap loses updates, and that is no failure")
  func losses() throws {
    // Only workers that run at the same time can lose any; on a busy machine that takes its time.
    try eventually("a lost update") {
      let said = try summaries([
        "-s", "counter", "--variant", "load-store", "-t", "2", "--ops", "100000", "--gap", "100",
      ])
      #expect(said["mutex"] == "total = 200000")
      return said["load-store"] != "total = 200000"
    }
  }
}
