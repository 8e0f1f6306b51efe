import Contention
import Foundation
import TestSupport
import Testing

/// `atomtop litmus` from outside: real threads, pipes, files, signals, one CPU.
@Suite("Counting", .serialized)
struct Counting {
  private static let brief = ["litmus", "sb", "R", "--duration", "0.01", "--slice", "5"]

  @Test("counts add up to the instances, and nothing is seen that is forbidden")
  func counts() throws {
    let run = try ProgramRun.of(["--ordering", "seq-cst"] + Self.brief + ["--format", "json"])
    #expect(run.ending == .exit(0) && run.errors.isEmpty, "\(run.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let tests = try #require(json?["tests"] as? [[String: Any]])
    #expect(tests.map { $0["name"] as? String } == ["SB", "R"])
    for test in tests {
      #expect(test["ordering"] as? String == "seq-cst")
      let outcomes = try #require(test["outcomes"] as? [[String: Any]])
      let counts = outcomes.map { $0["count"] as? Int ?? 0 }
      #expect(counts.reduce(0, +) == test["instances"] as? Int)
      for outcome in outcomes where outcome["language"] as? Bool == false {
        #expect(outcome["count"] as? Int == 0)
      }
    }
  }

  private static let hasTaskset =
    (try? ProgramRun.ofShell("command -v taskset"))?.ending == .exit(0)

  @Test(
    "on one CPU it ends all the same, and says what that means",
    .enabled("there is taskset") { hasTaskset }, arguments: ["", "--no-pin"])
  func oneCPU(pinning: String) throws {
    let cpu = Machine.current.allowedCPUs[0]
    let line = Self.brief.joined(separator: " ") + " IRIW --ordering relaxed \(pinning)"
    let run = try ProgramRun.ofShell("taskset -c \(cpu) \"$ATOMTOP\" \(line)")
    #expect(run.ending == .exit(0) && run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("\n2 workers on 1 CPU: nothing weak can show.\n"))
    #expect(run.output.contains("\n4 workers on 1 CPU: nothing weak can show.\n"))
  }

  @Test("a file gets the report, whole, and standard output nothing; ASCII if asked")
  func file() throws {
    let scratch = try Scratch()
    let run = try ProgramRun.of(Self.brief + ["-o", scratch.file("report"), "--ascii"])
    #expect(run.ending == .exit(0) && run.output.isEmpty && run.errors.isEmpty)
    let text = try scratch.text("report")
    #expect(text.contains("SB: store buffering\n") && text.hasSuffix("compiler.\n"))
    #expect(text.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test("a lesson runs tests, and its question is answered after them")
  func lesson() throws {
    let scratch = try Scratch()
    let text = """
      # Mine

      My own.

      ## A

      ```predict
      Both 0?
      - [x] yes
      - [ ] no
      ```

      ```atomtop
      atomtop litmus SB MP --duration 0.01 --slice 5 --ordering relaxed
      ```
      """
    try text.write(toFile: scratch.file("mine.md"), atomically: true, encoding: .utf8)
    let run = try ProgramRun.of(["lesson", "--plain", scratch.file("mine.md")])
    #expect(run.ending == .exit(0) && run.errors.isEmpty, "\(run.errors)")
    let tests = try ["SB: store buffering", "MP: message passing", "Answer:"].map {
      try #require(run.lines.firstIndex(of: $0))
    }
    #expect(tests == tests.sorted())
    #expect(run.lines.count { $0.contains("the weak outcome: no order") } == 1)
  }

  @Test("a closed or full standard output is told: 74", arguments: [">&-", ">/dev/full"])
  func noOutput(redirection: String) throws {
    let line = Self.brief.joined(separator: " ")
    let run = try ProgramRun.ofShell("\"$ATOMTOP\" \(line) \(redirection)")
    #expect(run.ending == .exit(74))
    #expect(run.errors.hasPrefix("atomtop: cannot write to standard output: "))
  }

  @Test("a signal ends it: nothing written, 128 + signal", arguments: [SIGINT, SIGTERM])
  func signal(number: Int32) throws {
    let scratch = try Scratch()
    let running = try Running(["litmus", "--duration", "60", "-o", scratch.file("report")])
    try eventually("that it is busy") { (ProcessFacts(running.child.id)?.ticks ?? 0) > 20 }
    running.child.send(number)
    let run = try running.outcome()
    #expect(run.ending == .exit(128 + number))
    #expect(run.output.isEmpty && run.errors.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: scratch.file("report")))
  }
}
