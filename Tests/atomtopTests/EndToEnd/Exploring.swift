import Foundation
import TestSupport
import Testing

/// `atomtop explore` from outside: pipes, files, signals, little memory.
@Suite("Exploring", .serialized)
struct Exploring {
  private static let brief = ["explore", "-s", "counter", "--variant", "load-store"]
  private static let long = [
    "explore", "-s", "spinlock", "--variant", "mcs", "-t", "4", "--ops", "4", "--limit",
    "100000000",
  ]

  @Test("prints a table or JSON, in ASCII if asked, to a file if named")
  func reports() throws {
    let table = try ProgramRun.of(Self.brief + ["--ascii"])
    #expect(table.ending == .exit(0) && table.errors.isEmpty)
    #expect(table.output.contains("value = 2  BREAKS    32"))
    #expect(table.output.utf8.allSatisfy { $0 < 0x80 })
    let scratch = try Scratch()
    let file = scratch.file("report")
    let json = try ProgramRun.of(Self.brief + ["--format", "json", "-o", file])
    #expect(json.ending == .exit(0) && json.output.isEmpty)
    #expect(try scratch.text("report").contains("\"interleavings\": \"70\""))
  }

  @Test("without a terminal --step prints what there is to know, and says so")
  func noTerminal() throws {
    let run = try ProgramRun.of(Self.brief + ["--step", "--theme", "contrast"])
    #expect(run.ending == .exit(0) && run.output.contains("70 interleavings"))
    #expect(run.errors.hasPrefix("atomtop: ") && run.errors.contains("printing what explore"))
  }

  @Test("options before the verb count as well")
  func optionsBefore() throws {
    let run = try ProgramRun.of(["-s", "once", "--variant", "cas", "explore", "--ops", "1"])
    #expect(run.ending == .exit(0) && run.output.contains("winners = 1"), "\(run.errors)")
  }

  @Test("a closed or full standard output is told: 74", arguments: [">&-", ">/dev/full"])
  func noOutput(redirection: String) throws {
    let line = Self.brief.joined(separator: " ")
    let run = try ProgramRun.ofShell("\"$ATOMTOP\" \(line) \(redirection)")
    #expect(run.ending == .exit(74))
    #expect(run.errors.hasPrefix("atomtop: cannot write to standard output: "))
  }

  @Test("a signal ends it: nothing printed, 128 + signal", arguments: [SIGINT, SIGTERM])
  func signal(number: Int32) throws {
    let running = try Running(Self.long)
    try eventually("that it is busy") { (ProcessFacts(running.child.id)?.ticks ?? 0) > 20 }
    running.child.send(number)
    let run = try running.outcome()
    #expect(run.ending == .exit(128 + number))
    #expect(run.output.isEmpty && run.errors.isEmpty)
  }

  @Test(
    "little memory ends in the limit's sentence, not in a crash",
    .enabled(if: !Program.isWatched))
  func memory() throws {
    let line = Self.long.joined(separator: " ")
    let run = try ProgramRun.ofShell("ulimit -S -v 60000; exec \"$ATOMTOP\" \(line)")
    #expect(run.ending == .exit(0), "\(run.errors)")
    #expect(run.output.contains("states: for more there is no memory. Nothing is claimed"))
  }
}
