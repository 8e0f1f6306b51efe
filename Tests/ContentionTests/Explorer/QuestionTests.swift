import Testing

@testable import Contention

/// Questions about what can happen.
@Suite("Questions")
struct QuestionTests {
  private func answer(
    _ text: String, _ plan: ExplorerPlan, _ limit: ExplorerLimit = ExplorerLimit()
  ) throws -> Answer {
    let question = try #require(Question(text))
    let explorer = try #require(Explorer(plan))
    return try #require(explorer.explore(limit, asking: question)).answer(question)
  }

  @Test("what can happen has a witness")
  func possible() throws {
    let plan = ExplorerPlan("counter", "load-store")
    for text in ["value == 2", "observed < 3", "value != 4", "0:value == 3", "1:value > 2"] {
      guard case .possible(let witness) = try answer(text, plan) else {
        Issue.record("\(text) is possible")
        continue
      }
      let explorer = try #require(Explorer(plan))
      let last = try #require(try explorer.replay(Schedule(witness)).last)
      #expect(explorer.outcome(of: last.after) != nil, "\(text): to the end")
    }
    // Two switches suffice: worker 1 does all its work between worker 0's last load and store.
    let fewest = [0, 0, 0, 1, 1, 1, 1, 0].map { Step.access($0) }
    #expect(try answer("value == 2", plan) == .possible(witness: fewest))
  }

  @Test("what cannot happen was looked for in all ways")
  func impossible() throws {
    let plan = ExplorerPlan("counter", "load-store")
    for text in ["value == 1", "value > 4", "0:value == 4", "observed == 0"] {
      #expect(try answer(text, plan) == .impossible(ways: 70), "\(text)")
    }
    #expect(try answer("winners > 2", ExplorerPlan("once", "cas")) == .impossible(ways: 60))
    #expect(try answer("first == -1", ExplorerPlan("pair", "two-atomics")) == .impossible(ways: 70))
  }

  @Test("where the model may be stricter than the language a no is no answer")
  func stricter() throws {
    let plan = ExplorerPlan("spinlock", "peterson", nil, .c20)
    #expect(try answer("value == 3", plan) == .unknown)
    #expect(try answer("value == 5", plan) == .impossible(ways: nil))
  }

  @Test("where not all was looked at the answer is unknown")
  func unknown() throws {
    let plan = ExplorerPlan("counter", "load-store")
    #expect(try answer("value == 1", plan, ExplorerLimit(states: 20)) == .unknown)
  }

  @Test("what is asked about must be there")
  func names() throws {
    for text in ["valve == 1", "2:value == 1", "0:valve == 1"] {
      #expect(throws: Exploration.UnknownName.self) {
        try answer(text, ExplorerPlan("counter", "load-store"))
      }
    }
  }

  @Test(
    "what is no question is refused",
    arguments: ["", "value", "value = 2", "value == x", "== 2", "value==2 1", "x:value == 1"])
  func mistakes(_ text: String) { #expect(Question(text) == nil) }
}
