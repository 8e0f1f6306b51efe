import Contention
import Testing

@testable import atomtop

/// What is wrong behind `atomtop explore` is said in one line that names the option, the value and what is
/// allowed.
@Suite("Mistakes of explore")
struct ExploreMistakeTests {
  struct Mistake: CustomTestStringConvertible {
    let line: ExploreLine
    let named: [String]

    /// A line behind counter's load-store, and what the answer must name.
    init(_ more: String, _ named: String..., asking question: String? = nil) {
      let isOther = more.hasPrefix("-s")
      line = ExploreLine(
        isOther ? more : "-s counter --variant load-store \(more)", asking: question)
      self.named = named
    }

    var testDescription: String { line.testDescription }
  }

  static let mistakes = [
    Mistake("-s conter --variant mutex", "--scenario", "'conter'", "'counter'?"),
    Mistake("-s counter --variant lod-store", "'lod-store'", "'load-store'?", "of counter"),
    Mistake("-s max -s counter --variant mutex", "--scenario", "'counter'", "one"),
    Mistake("--variant mutex", "--variant", "one"), Mistake("-t 5", "--threads", "'5'", "1 to 4"),
    Mistake("-t 0", "--threads", "'0'", "1 to 4"), Mistake("--ops 0", "--ops", "'0'", "1 to 4"),
    Mistake("--ops 5", "--ops", "'5'", "1 to 4"),
    Mistake("--limit 0", "--limit", "'0'", "1 to 100000000"),
    Mistake("--model tos", "--model", "'tos'", "'tso'?", "sc, tso, c20"),
    Mistake("--ordering relaxd", "--ordering", "'relaxd'", "'relaxed'?"),
    Mistake("--samples 1,2", "--samples", "'1,2'", "counter", "max"),
    Mistake("-s max --variant mutex --samples 1,x", "--samples", "'1,x'", "3,1,7,2,5"),
    Mistake("-s ordering --variant mutex --ordering relaxed", "'relaxed'", "nothing to ordering"),
    Mistake(
      "-s spinlock --variant peterson -t 3", "--variant", "'peterson'", "exactly 2", "not with 3"),
    Mistake("-s SB --variant relaxed -t 3", "--threads", "'3'", "SB has 2 workers"),
    Mistake("-s SB --variant relaxed --ops 2", "--ops", "'2'", "accesses once"),
    Mistake("-s SB --variant relaxd", "'relaxd'", "'relaxed'?", "of SB"),
    Mistake("--all --schedule 0", "--schedule", "'0'", "--all"),
    Mistake("--all", "--ask", "--all", asking: "value == 2"),
    Mistake("--step --all", "--all", "--step"),
    Mistake("--step --limit 5", "--limit", "'5'", "--step"),
    Mistake("--step --format json", "--format", "--step"),
    Mistake("--first 3", "--first", "'3'", "--all"),
    Mistake("--all --first 0", "--first", "'0'", "1 to 100000"),
    Mistake("--schedule x", "--schedule", "'x'", "0,1,1,0"),
    Mistake("--schedule 0,,1", "--schedule", "''", "0,1,1,0"),
    Mistake("--schedule 0,9", "'0,9'", "step 2, 9", "workers are 0 to 1", "possible: 0, 1"),
    Mistake("--schedule 0,0,0,0,0", "step 5", "worker 0 has finished", "possible: 1"),
    Mistake("--ops 1 --schedule 0,0,1,1,1", "step 5", "finished", "nothing can happen any more"),
    Mistake("--schedule 0,1.1", "step 2", "worker 1 has no choice", "load  value"),
    Mistake("--schedule a", "step 1, a", "only tso"),
    Mistake("--model tso --schedule a", "no store of worker 0 waits", "possible: 0, 1"),
    Mistake("--model c20 --schedule 0,0,1.7", "choices 0 to 1", "load  value"),
    Mistake("-s counter --variant mutex --schedule 0,1", "worker 1 waits: lock  mutex"),
    Mistake("", "--ask", "'value'", "'value == 2'", asking: "value"),
    Mistake("", "--ask", "'value == x'", asking: "value == x"),
    Mistake("", "'valeu'", "'value'?", "observed", asking: "valeu == 2"),
    Mistake("", "'7:value'", "value", asking: "7:value == 2"),
  ]

  @Test("are told in one line: 64", arguments: mistakes)
  func told(_ mistake: Mistake) throws {
    #expect {
      _ = try mistake.line.result()
    } throws: { error in
      guard let failure = error as? Failure, let message = failure.messages.first else {
        return false
      }
      for name in mistake.named { #expect(message.contains(name), "\(message)") }
      return failure.status == 64 && failure.messages.count == 1
    }
  }
}
