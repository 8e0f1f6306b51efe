import Foundation
import TestSupport
import Testing

/// The screen does not wait for the workers.
@Suite(
  "Starting", .serialized,
  .enabled("threads can be slowed down") { SlowThreads.arePossible })
struct Starting {
  /// Seconds that all workers together take to start: long beside whatever is done meanwhile.
  private static let seconds = 20

  /// A dashboard whose workers are still starting when its first frame is whole.
  private func opened(_ workers: Int, _ page: Page = .overview) throws -> Opened {
    let slow = SlowThreads(milliseconds: 1000 * Self.seconds / workers)
    let opened = try Opened(page, ["--threads", "\(workers)"], environment: slow.variables)
    try expectStarting(opened, workers)
    return opened
  }

  private func expectStarting(_ opened: Opened, _ workers: Int) throws {
    // The main thread and the conductor are none.
    let threads = try #require(ProcessFacts(opened.child.id)).threads
    #expect(threads < workers + 2)
  }

  @Test(
    "the first frame is whole before all workers are there, and q and Ctrl-C end it at once",
    arguments: [8, 64, 256, 1024], ["q", "\u{3}"])
  func end(workers: Int, key: String) throws {
    let opened = try opened(workers)
    try opened.terminal.type(key)
    #expect(try opened.wait() == .exit(key == "q" ? 0 : 130))
    #expect(opened.terminal.modes == opened.before)
    #expect(ProcessFacts.living(inSession: opened.child.id).isEmpty)
  }

  @Test(
    "keys act while workers start, and what lasts is said", arguments: [Page.overview, .scenario])
  func keys(page: Page) throws {
    let opened = try opened(1024, page)
    try opened.terminal.wait(for: "starting workers: ")
    try opened.terminal.wait(for: " of 1024")
    let mark = opened.terminal.mark
    try opened.terminal.type("?")
    try opened.terminal.wait(for: "scroll", since: mark)
    try expectStarting(opened, 1024)
    try opened.terminal.type("qq")
    #expect(try opened.wait() == .exit(0))
  }

  @Test("a signal ends it while workers start", arguments: [SIGTERM, SIGHUP])
  func signal(number: Int32) throws {
    let opened = try opened(64)
    opened.child.send(number)
    #expect(try opened.wait() == .exit(128 + number))
    #expect(opened.terminal.modes == opened.before)
  }

  @Test(
    "the first workers refused: the terminal is given back, then 71, how many there were, and why",
    arguments: [(0, 0), (1, 0), (5, 4)])
  func refused(threads: Int, workers: Int) throws {
    let terminal = try PseudoTerminal()
    let before = terminal.modes
    let child = try terminal.start(
      ["-t", "8"], environment: SlowThreads(most: threads).variables)
    #expect(try child.wait { terminal.read() } == .exit(71))
    #expect(terminal.modes == before)
    let said = try #require(terminal.text().split(separator: Words.leaveScreen).last)
    #expect(said.contains("atomtop: only \(workers) of 8 workers could be started: "), "\(said)")
  }

  @Test("run: workers refused, then 71, how many there were, and why")
  func refusedRun() throws {
    let outcome = try ProgramRun.of(
      ["run", "-s", "counter", "-t", "8"], environment: SlowThreads(most: 5).variables)
    #expect(outcome.ending == .exit(71))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("atomtop: only 4 of 8 workers could be started: "))
    #expect(outcome.errors.count { $0 == "\n" } == 1)
  }

  @Test("more workers refused later: the screen says so and goes on with those before")
  func refusedLater() throws {
    let opened = try Opened(.overview, ["-t", "4"], environment: SlowThreads(most: 6).variables)
    let mark = opened.terminal.mark
    try opened.terminal.type("*")
    try opened.terminal.wait(for: "only 5 of 8 workers could be started", since: mark)
    try opened.terminal.type("q")
    #expect(try opened.wait() == .exit(0))
  }
}
