import Contention
import Foundation
import TestSupport
import Testing

/// Started under a real-time policy, atomtop must not keep its own conductor from running.
@Suite("Real-time policy", .serialized)
struct RealTime {
  /// On one CPU, so that nothing else helps.
  private static let shell =
    "exec taskset -c \(Machine.current.allowedCPUs[0]) chrt -f 50 \"$ATOMTOP\" run "
    + "-s spinlock --variant ticket --variant tas -t 4 --slice 8 "

  private static let mayBeHad: Comment = "whoever runs the tests may have a real-time policy"
  private static var isPossible: Bool {
    let command = "taskset -c \(Machine.current.allowedCPUs[0]) chrt -f 50 true"
    return (try? ProgramRun.ofShell(command))?.ending == .exit(0)
  }

  @Test(
    "workers run in the class that was asked for, and the run ends",
    .enabled(mayBeHad) { isPossible }, arguments: ["normal", "idle"])
  func ends(priority: String) throws {
    let outcome = try ProgramRun.ofShell(
      Self.shell + "--priority \(priority) --duration 0.1 --format json")
    try #require(outcome.ending == .exit(0), "\(outcome.errors)")
    #expect(try ReportCheck(json: outcome.output).complaints == [])
    let report = try ReadReport(json: outcome.output)
    #expect(report.scenarios[0].granted.priority == priority)
    #expect(report.plan.priority == priority)
    #expect(report.host.cpus == 1)
  }

  @Test("a signal ends it", .enabled(mayBeHad) { isPossible }, arguments: [SIGTERM, SIGINT])
  func signal(number: Int32) throws {
    let running = try Running(
      ["-c", Self.shell + "--priority normal --duration 3600"], of: "/bin/sh",
      environment: ["ATOMTOP": Program.path])
    try eventually("four workers") { (ProcessFacts(running.child.id)?.threads ?? 0) > 4 }
    try running.waitUntilItWorks(ticks: 20)
    running.child.send(number)
    let outcome = try running.outcome()
    #expect(outcome.ending == .exit(128 + number))
    #expect(outcome.output.isEmpty)
    #expect(ProcessFacts.living(inSession: running.child.id).isEmpty)
  }
}
