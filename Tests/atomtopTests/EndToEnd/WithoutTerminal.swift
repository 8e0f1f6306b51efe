import Foundation
import TestSupport
import Testing

/// Pipes, signals and refusals: what happens to a measurement that nobody watches.
@Suite("Without a terminal", .serialized)
struct WithoutTerminal {
  private static let brief = ["run", "-s", "counter", "-t", "2", "--ops", "10"]
  private static let endless = ["run", "-s", "counter", "-t", "2", "--duration", "3600"]

  @Test("atomtop in a pipe prints the table of run, and says so")
  func pipe() throws {
    let outcome = try ProgramRun.ofShell("\"$ATOMTOP\" -s counter -t 2 </dev/null | cat")
    #expect(outcome.ending == .exit(0))
    #expect(
      outcome.errors
        == "atomtop: standard output is not a terminal; printing what 'atomtop run' prints\n")
    #expect(outcome.output.contains("▣ mutex"))
    #expect(outcome.output.contains("law: value == operations"))
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test("its status in that pipe is 0")
  func pipeStatus() throws {
    let outcome = try ProgramRun.of(["-s", "counter", "-t", "2"])
    #expect(outcome.ending == .exit(0))
    #expect(outcome.output.contains("● fetch-add"))
  }

  @Test("a reader that went away ends it quietly")
  func brokenPipe() throws {
    var ends: [Int32] = [-1, -1]
    try #require(Foundation.pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    let outcome = try Running(Self.brief, output: ends[1]).outcome()
    #expect(outcome.ending == .signal(SIGPIPE))
    #expect(outcome.errors.isEmpty)
  }

  @Test("the same where SIGPIPE is ignored: 141")
  func ignoredBrokenPipe() throws {
    let outcome = try ProgramRun.ofShell(
      "trap '' PIPE; { \"$ATOMTOP\" \(Self.brief.joined(separator: " ")); echo $? >&2; } | true")
    #expect(outcome.errors == "141\n")
  }

  @Test("a closed or full standard output is told: 74", arguments: [">&-", ">/dev/full"])
  func noOutput(redirection: String) throws {
    for command in [Self.brief.joined(separator: " "), "list", "--help", "--version"] {
      let outcome = try ProgramRun.ofShell("\"$ATOMTOP\" \(command) \(redirection)")
      #expect(outcome.ending == .exit(74), "\(command)")
      #expect(outcome.errors.hasPrefix("atomtop: cannot write to standard output: "), "\(command)")
      #expect(outcome.errors.count { $0 == "\n" } == 1)
    }
  }

  @Test("without standard error the status still tells")
  func noErrors() throws {
    #expect(try ProgramRun.ofShell("\"$ATOMTOP\" run -t 0 2>&-").ending == .exit(64))
    #expect(
      try ProgramRun.ofShell("\"$ATOMTOP\" \(Self.brief.joined(separator: " ")) 2>&-").ending
        == .exit(0))
  }

  @Test(
    "a signal ends the measurement: nothing printed, 128 + signal, nothing left running",
    arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT])
  func signal(number: Int32) throws {
    let running = try Running(Self.endless)
    try waitForWorkers(running.child)
    running.child.send(number)
    let outcome = try running.outcome()
    #expect(outcome.ending == .exit(128 + number))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.isEmpty)
    #expect(ProcessFacts.living(inSession: running.child.id).isEmpty)
  }

  @Test("a signal ends it with more workers than CPUs as well")
  func signalWithMany() throws {
    let running = try Running(["run", "-s", "spinlock", "-t", "64", "--duration", "3600"])
    try eventually("64 workers") { (ProcessFacts(running.child.id)?.threads ?? 0) > 64 }
    running.child.send(SIGINT)
    #expect(try running.outcome().ending == .exit(130))
  }

  @Test("nohup is obeyed: SIGHUP ends nothing")
  func ignoredHangUp() throws {
    let outcome = try ProgramRun.ofShell(
      """
      trap '' HUP
      "$ATOMTOP" \(Self.brief.joined(separator: " ")) --outside-work 1000 & atomtop=$!
      kill -HUP $atomtop; wait $atomtop
      """)
    #expect(outcome.ending == .exit(0))
    #expect(outcome.output.contains("total = 20"))
  }

  @Test(
    "threads that the address space has no room for: 71, how many, and which limit",
    .enabled(if: !Program.isWatched))
  func noMemory() throws {
    let outcome = try ProgramRun.ofShell(
      """
      for kilobytes in 60000 90000 120000 200000 400000; do
        ulimit -S -v $kilobytes
        "$ATOMTOP" \(Self.brief.joined(separator: " ")) >/dev/null 2>&1 || continue
        exec "$ATOMTOP" run -s counter -t 1024 --ops 1
      done; echo 'cannot limit memory' >&2; exit 77
      """)
    #expect(outcome.ending == .exit(71), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    let said = /atomtop: only \d+ of 1024 workers could be started: .*\(ulimit -v\)\n/
    #expect(outcome.errors.wholeMatch(of: said) != nil, "\(outcome.errors)")
  }

  @Test(
    "threads that a user's limit refuses: 71, how many, and which limit",
    .enabled("only root can become somebody with few processes") { getuid() == 0 })
  func noThreads() throws {
    let outcome = try ProgramRun.ofShell(
      """
      exec su -s /bin/bash nobody -c \
      "ulimit -u 40; exec '$ATOMTOP' run -s counter -t 200 --ops 1"
      """)
    #expect(outcome.ending == .exit(71), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    let said = /atomtop: only \d+ of 200 workers could be started: .*\(ulimit -u\)\n/
    #expect(outcome.errors.wholeMatch(of: said) != nil, "\(outcome.errors)")
  }
}
