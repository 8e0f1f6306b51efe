import Foundation
import TestSupport
import Testing

/// A lesson's screen is as alive as the dashboard's, however many workers run.
@Suite("A crowded lesson", .serialized)
struct CrowdedLesson {
  private static let workers = 64

  private static let lesson = """
    # A crowd

    Many workers add.

    ## Run

    They add for long.

    ```atomtop
    atomtop run -s counter -t \(workers) --duration 600
    ```

    """

  /// What a key waits for is the screen's turn on a CPU, which its policy decides, not luck.
  @Test("its keys are handled above the workers, as the dashboard's are, and answer")
  func keys() throws {
    let dashboard = try Opened(.scenario, ["--threads", "\(Self.workers)"])
    try crowded(dashboard.child)
    // The thread that answers is the one that raises itself, just after it asked for the workers.
    try dashboard.terminal.type("?")
    try dashboard.terminal.wait(for: "scroll")
    let policy = try #require(ProcessFacts(dashboard.child.id)).policy
    try dashboard.terminal.type("q")
    #expect(try dashboard.wait() == .exit(0))

    let scratch = try Scratch()
    let terminal = try PseudoTerminal()
    let child = try terminal.start(["lesson", try scratch.write(Self.lesson, to: "crowd.md")])
    for step in 1...2 {
      let mark = terminal.mark
      try terminal.wait(for: "help")
      try terminal.type("\u{1B}[C")
      try terminal.wait(for: step == 1 ? "They add" : "stop", since: mark)
    }
    try crowded(child)
    for _ in 0..<5 {
      for word in ["closes", "stop"] {
        let mark = terminal.mark
        try terminal.type("?")
        try terminal.wait(for: word, since: mark)
      }
    }
    #expect(ProcessFacts(child.id)?.policy == policy)
    try terminal.type("q")
    #expect(try child.wait { terminal.read() } == .exit(0))
  }

  private func crowded(_ child: Child) throws {
    try eventually("\(Self.workers) workers") {
      (ProcessFacts(child.id)?.threads ?? 0) > Self.workers
    }
  }
}
