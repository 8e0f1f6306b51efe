import Contention
import Foundation
import TestSupport
import Testing

/// The reports say what the system granted, not what was wished for.
@Suite("What was granted", .serialized)
struct WhatWasGranted {
  private static let brief = [
    "run", "-s", "counter", "--variant", "fetch-add", "-t", "2", "--slice", "2", "--duration",
    "0.02",
  ]

  /// What is refused, and what reports then say.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let refusals: Refusals
    var options: [String] = []
    let isPinned: Bool
    let priority: String
    let said: String
  }

  static let cases = [
    Case(
      testDescription: "nothing", refusals: [], isPinned: true, priority: "idle", said: "pinned"),
    Case(
      testDescription: "nothing, and normal is asked for", refusals: [],
      options: ["--priority", "normal", "--no-pin"], isPinned: false, priority: "normal",
      said: "not pinned, normal priority"),
    Case(
      testDescription: "pinning", refusals: .schedSetaffinity, isPinned: false, priority: "idle",
      said: "pinning refused"),
    Case(
      testDescription: "policies", refusals: .schedSetscheduler, isPinned: true, priority: "nice",
      said: "pinned, nice priority (idle refused)"),
    Case(
      testDescription: "policies and nice values", refusals: [.schedSetscheduler, .setpriority],
      isPinned: true, priority: "normal", said: "pinned, normal priority (idle refused)"),
    Case(
      testDescription: "pinning and policies", refusals: [.schedSetaffinity, .schedSetscheduler],
      isPinned: false, priority: "nice", said: "pinning refused, nice priority (idle refused)"),
    Case(
      testDescription: "pinning, which nobody asked for", refusals: .schedSetaffinity,
      options: ["--no-pin"], isPinned: false, priority: "idle", said: "not pinned"),
    Case(
      testDescription: "to tell the CPUs", refusals: .schedGetaffinity, isPinned: false,
      priority: "idle", said: "pinning refused"),
  ]

  @Test(
    "JSON and the table's heading tell what was granted where something is refused",
    .enabled("calls can be refused") { Refusals.schedSetscheduler.arePossible }, arguments: cases)
  func granted(_ seen: Case) throws {
    let json = try ProgramRun.of(
      Self.brief + seen.options + ["--format", "json"], refusing: seen.refusals)
    try #require(json.ending == .exit(0), "\(json.errors)")
    #expect(try ReportCheck(json: json.output).complaints == [])
    let granted = try ReadReport(json: json.output).scenarios[0].granted
    #expect(granted.pinned == seen.isPinned)
    #expect(granted.priority == seen.priority)
    let table = try ProgramRun.of(Self.brief + seen.options, refusing: seen.refusals)
    let heading = table.output.split(separator: "\n").first { $0.hasPrefix("2 workers on ") } ?? ""
    #expect(
      heading.contains(#/^2 workers on \d+ CPUs?, /#) && heading.contains("\(seen.said) · slice"),
      "\(heading)")
  }

  @Test(
    "where the CPUs are not told, nobody is pinned to any",
    .enabled("calls can be refused, and there are two CPUs") {
      Refusals.schedGetaffinity.arePossible && Machine.current.cpus > 1
    })
  func unpinned() throws {
    try withMasks(refusing: []) { masks in
      var usual: [String] = []
      // A worker is pinned when its first slice begins.
      try eventually("each on one CPU: \(usual)") {
        usual = try masks()
        return usual.allSatisfy { Int($0) != nil }
      }
    }
    try withMasks(refusing: .schedGetaffinity) { masks in
      let seen = try masks()
      #expect(seen.allSatisfy { Int($0) == nil }, "\(seen)")
    }
  }

  /// Gives `body` the CPUs that each of two workers may use, as the system lists them, after some slices.
  private func withMasks(
    refusing refusals: Refusals, _ body: (() throws -> [String]) throws -> Void
  ) throws {
    let running = try Running(
      ["run", "-s", "counter", "-t", "2", "--duration", "3600"], refusing: refusals)
    let folder = "/proc/\(running.child.id)/task"
    // To start may be work enough on a busy machine.
    try eventually("both workers") { try masks(in: folder).count == 2 }
    let ticks = ProcessFacts(running.child.id)?.ticks ?? 0
    try running.waitUntilItWorks(ticks: ticks + 20)
    try body { try masks(in: folder) }
  }

  private func masks(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).compactMap { task in
      let name = try String(contentsOfFile: "\(folder)/\(task)/comm", encoding: .utf8)
      guard name.hasPrefix("worker") else { return nil }
      let status = try String(contentsOfFile: "\(folder)/\(task)/status", encoding: .utf8)
      return status.firstMatch(of: /Cpus_allowed_list:\s*(\S+)/).map { String($0.1) }
    }
  }

  @Test(
    "without /proc it is unknown who waited for a CPU, and the table says so",
    .enabled("root may cover /proc, and no sanitizer watches") { Refusals.proc.arePossible })
  func unknownShares() throws {
    let json = try ProgramRun.of(Self.brief + ["--format", "json"], refusing: .proc)
    try #require(json.ending == .exit(0), "\(json.errors)")
    #expect(try ReportCheck(json: json.output).complaints == [])
    for variant in try ReadReport(json: json.output).scenarios[0].variants {
      #expect(variant.cpu_share == nil && variant.overlap == nil)
      #expect(variant.workers.allSatisfy { $0.cpu_share == nil })
      #expect(variant.ops_per_s != nil, "which is no reason to say nothing")
    }
    let table = try ProgramRun.of(Self.brief, refusing: .proc).output
    #expect(table.contains("CPU share and overlap are unknown here"))
    #expect(!table.contains("CPU share 1"))
    let usual = try ProgramRun.of(Self.brief).output
    #expect(!usual.contains("are unknown here"))
  }

  @Test(
    "CPUs that are taken away in the middle are gone, and the rest is measured anew",
    .enabled("there are two CPUs, and taskset") {
      let found = try ProgramRun.ofShell("command -v taskset").ending == .exit(0)
      return found && Machine.current.cpus > 1
    })
  func fewerCPUs() throws {
    let first = Machine.current.allowedCPUs[0]
    let running = try Running([
      "run", "-s", "counter", "--variant", "fetch-add", "-t", "2", "--slice", "5", "--duration",
      "1.5", "--format", "json",
    ])
    try running.waitUntilItWorks()
    let change = try ProgramRun.ofShell("taskset -a -p -c \(first) \(running.child.id)")
    try #require(change.ending == .exit(0), "\(change.errors)")
    let outcome = try running.outcome()
    try #require(outcome.ending == .exit(0), "\(outcome.errors)")
    #expect(try ReportCheck(json: outcome.output).complaints == [])
    let report = try ReadReport(json: outcome.output)
    #expect(report.host.cpus == 1)
    #expect(report.scenarios[0].granted.cpus == [first])
    for variant in report.scenarios[0].variants {
      #expect(variant.overlap == nil, "two workers on one CPU never run at once")
      #expect(variant.workers.allSatisfy { $0.cpu == first })
    }
  }

  // MARK: Backoff

  private static let crowd = 4 * Machine.current.cpus

  @Test(
    "counted operations of a crowd yield, and both reports say so",
    arguments: [
      ("none", crowd, "yield"), ("none", 1, "none"), ("pause", crowd, "pause"),
      ("exponential", 1, "exponential"),
    ])
  func backoff(_ asked: String, _ threads: Int, _ granted: String) throws {
    let line = [
      "run", "-s", "spinlock", "-t", "\(threads)", "--ops", "50", "--backoff", asked,
    ]
    let json = try ProgramRun.of(line + ["--format", "json"])
    #expect(try ReportCheck(json: json.output).complaints == [])
    let report = try ReadReport(json: json.output)
    #expect(report.plan.backoff == asked)
    #expect(report.scenarios[0].granted.backoff == granted)
    let table = try ProgramRun.of(line).output
    #expect(table.contains("· backoff \(granted) ·") == (granted != "none"))
    #expect(!table.contains("backoff none"))
  }

  @Test("a crowd with a duration does not yield unless it is asked to")
  func crowdWithDuration() throws {
    let report = try ReadReport(running: [
      "-s", "spinlock", "--variant", "tas", "-t", "\(Self.crowd)", "--slice", "5", "--duration",
      "0.02",
    ])
    #expect(report.scenarios[0].granted.backoff == "none")
  }

  @Test("operations that workers did in turns have totals and laws, and no rates")
  func turns() throws {
    let line = ["run", "-s", "counter", "-t", "8", "--ops", "1000", "--variant", "cas-loop"]
    let json = try ProgramRun.of(line + ["--format", "json"])
    #expect(try ReportCheck(json: json.output).complaints == [])
    for variant in try ReadReport(json: json.output).scenarios[0].variants {
      #expect(variant.ops == 8000 && variant.law.observed == 8000)
      let overlap = try #require(variant.overlap)
      #expect((variant.ops_per_s == nil) == (overlap < 0.9))
      #expect((variant.doubtful == "overlap") == (overlap < 0.9))
    }
    let table = try ProgramRun.of(line).output
    let row = try #require(table.split(separator: "\n").first { $0.hasPrefix("● cas-loop") })
    let said = table.contains(/No rates for [a-z, -]*cas-loop/)
    #expect(said == row.contains(#/● cas-loop +– /#), "\(row)")
    #expect(table.contains("cas-loop: total = 8000"))
  }
}
