import TestSupport
import Testing

@testable import atomtop

/// Every exact outcome that a lesson promises, from the built binary. Serialised: measurements side by side
/// would fight for the same CPUs.
@Suite("Exact outcomes", .serialized)
struct LessonOutcomeTests {
  /// A command, and lines that it must print.
  struct Case: Sendable, CustomTestStringConvertible {
    let command: String
    let lines: [String]

    var testDescription: String { command }
  }

  static let walkthroughs = [
    Case(command: "walkthrough basics", lines: ["value = 10", "was 10, now 15"]),
    Case(
      command: "walkthrough compare-exchange",
      lines: [
        "first attempt: succeeded with 100", "second attempt: failed with 200", "final = 200",
      ]),
    Case(
      command: "walkthrough overflow", lines: ["wrapped: was 255, now 0", "refused: still 255"]),
    Case(
      command: "walkthrough compare-exchange --language rust",
      lines: ["first attempt: Ok(100)", "second attempt: Err(200)", "final = 200"]),
    Case(
      command: "walkthrough fetch",
      lines: [
        "- no atomic operation while nobody else can be there: lesson exclusive"
      ]),
    Case(command: "walkthrough exclusive", lines: ["grown = 42", "taken out = 7"]),
  ]

  static let runs = [
    Case(
      command: "run -s counter --threads 8 --ops 1000 --variant fetch-add --variant cas-loop",
      lines: ["fetch-add: total = 8000", "cas-loop: total = 8000", "mutex: total = 8000"]),
    Case(
      command: "run -s counter --threads 10 --ops 100 --variant fetch-add",
      lines: ["fetch-add: total = 1000", "mutex: total = 1000"]),
    Case(
      command: "run -s max --threads 8 --ops 5 --samples 3,1,7,2,5",
      lines: ["cas-loop: max = 7", "fetch-max: max = 7", "mutex: max = 7"]),
    Case(
      command: "run -s once --threads 16 --ops 1",
      lines: ["cas: winners = 1", "exchange: winners = 1", "mutex: winners = 1"]),
    Case(
      command: "run -s spinlock --threads 8 --ops 1000 --variant tas --variant ttas",
      lines: ["tas: count = 8000", "ttas: count = 8000", "mutex: count = 8000"]),
    Case(
      command: "run -s ids --threads 4 --ops 250 --variant fetch-add",
      lines: ["fetch-add: generated 1000 IDs, 1000 unique"]),
  ]

  @Test("a walkthrough ends with its outcome", arguments: walkthroughs)
  func walkthrough(_ test: Case) throws {
    for _ in 0..<Program.claimRuns {
      let outcome = try ProgramRun.of(test.command.split(separator: " ").map(String.init))
      #expect(outcome.ending == .exit(0) && outcome.errors.isEmpty)
      #expect(outcome.lines.suffix(test.lines.count) == test.lines[...])
    }
  }

  @Test("a run prints its outcome in the scenario's words", arguments: runs)
  func run(_ test: Case) throws {
    for _ in 0..<Program.claimRuns {
      let outcome = try ProgramRun.of(test.command.split(separator: " ").map(String.init))
      #expect(outcome.ending == .exit(0), "\(outcome.errors)")
      for line in test.lines { #expect(outcome.lines.contains(line), "\(line)") }
    }
  }

  @Test("load, then store loses updates where threads overlap; fetch-add never does")
  func lostUpdate() throws {
    for _ in 0..<Program.claimRuns {
      let outcome = try ProgramRun.of([
        "run", "-s", "counter", "--threads", "8", "--ops", "1000", "--gap", "5000", "--variant",
        "load-store", "--variant", "fetch-add",
      ])
      #expect(outcome.ending == .exit(0))
      #expect(outcome.lines.contains("fetch-add: total = 8000"))
      let line = try #require(outcome.lines.first { $0.hasPrefix("load-store: total = ") })
      let total = try #require(Int(line.dropFirst("load-store: total = ".count)))
      #expect((1..<8000).contains(total))
    }
  }
}
