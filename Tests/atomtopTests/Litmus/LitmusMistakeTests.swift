import Contention
import Testing

@testable import atomtop

/// What stands behind `atomtop litmus`, and what is wrong with it, in one line that names the option, the value
/// and what is allowed.
@Suite("The command line of litmus")
struct LitmusMistakeTests {
  private func litmus(_ line: String) throws -> Litmus {
    let words = line.split(separator: " ").map(String.init)
    return try #require(try Atomtop.parseAsRoot(["litmus"] + words) as? Litmus)
  }

  @Test("everything, by default, for a quarter of a second each")
  func all() throws {
    let plan = try litmus("").plan()
    #expect(plan.scenarios == Catalogue.litmusTests.map(\.name))
    #expect(plan.variants == nil && plan.limit == .duration(1) && plan.isPinned)
  }

  @Test("tests in any case, each once; orderings; how the workers run")
  func chosen() throws {
    let line =
      "sb 2+2W Sb sb+FWD --ordering fence --ordering relaxed --duration 3 --no-pin --slice 7"
    let plan = try litmus(line + " --priority normal").plan()
    #expect(plan.scenarios == ["SB", "2+2W", "SB+fwd"])
    #expect(plan.variants == ["fence", "relaxed"] && plan.limit == .duration(6))
    #expect(!plan.isPinned && plan.slice == 7 && plan.priority == .normal)
    try plan.check()
  }

  @Test(
    "mistakes are told in one line: 64",
    arguments: [
      ("SBB", ["test", "'SBB'", "'SB'?", "SB, MP, LB"]), ("iriww", ["'IRIW'?"]),
      ("counter", ["'counter'", "allowed: SB"]),
      (
        "--ordering fense",
        ["--ordering", "'fense'", "'fence'?", "relaxed, acq-rel, seq-cst, fence"]
      ),
      ("--ordering relaxed --ordering no", ["--ordering", "'no'"]),
      ("--duration 0", ["--duration", "'0'", "seconds"]),
      ("--format xml", ["--format", "'xml'", "table, json, csv, prometheus"]),
      ("--slice 0", ["--slice", "'0'", "1 to 10000"]),
      ("--priority high", ["--priority", "'high'", "idle, normal"]),
      ("-t 4", ["--threads", "'4'", "litmus"]), ("-s counter", ["--scenario", "litmus"]),
      ("--variant relaxed", ["--variant", "litmus"]), ("--samples 1", ["--samples", "litmus"]),
      ("--backoff yield", ["--backoff", "litmus"]), ("--gap 3", ["--gap", "litmus"]),
      ("--critical-section 3", ["--critical-section"]), ("--outside-work 3", ["--outside-work"]),
      ("--no-baseline", ["--no-baseline", "litmus"]), ("--fps 3", ["--fps", "litmus"]),
      ("--language c11", ["--language", "litmus"]),
    ])
  func mistakes(_ line: String, _ named: [String]) throws {
    #expect {
      let command = try litmus(line)
      _ = try command.plan()
      _ = try command.options.reportFormat()
    } throws: { error in
      guard let failure = error as? Failure, let message = failure.messages.first else {
        return false
      }
      for name in named { #expect(message.contains(name), "\(message)") }
      return failure.status == 64 && failure.messages.count == 1
    }
  }

  @Test("help names every test with its title")
  func help() {
    let help = Litmus.helpMessage(columns: 10_000)
    for shape in Catalogue.litmusTests.compactMap(\.litmus) {
      #expect(help.contains("\(shape.name) (\(shape.title))"))
    }
  }
}
