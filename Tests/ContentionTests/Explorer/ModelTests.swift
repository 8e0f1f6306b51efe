import Testing

@testable import Contention

/// The memory models against what herd7 computed.
@Suite("Memory models")
struct ModelTests {
  @Test("c20 allows exactly what the language does, where no access is sequentially consistent")
  func random() {
    let facts = LitmusFact.all(in: "random-programs.json")
    #expect(facts.count == 100)
    for fact in facts {
      #expect(LitmusProgram(fact.program).finalStates(Views.self) == fact.states, "\(fact)")
    }
  }

  @Test("where accesses are, c20 never allows more, and what it misses is unknown, not never")
  func sequentiallyConsistent() {
    let facts = LitmusFact.all(in: "seq-cst-programs.json")
    #expect(facts.count == 72)
    var unknown = 0
    for fact in facts {
      let shown = LitmusProgram(fact.program).finalStates(Views.self)
      #expect(shown.isSubset(of: fact.states), "\(fact)")
      let paired = LitmusProgram(LitmusProgram.paired(fact.program)).finalStates(Views.self)
      for state in fact.states.union(paired) {
        let possibility = Possibility.of(
          shown.contains(state), isShownPaired: paired.contains(state))
        #expect(possibility != .never || !fact.states.contains(state), "\(fact): \(state)")
        if possibility == .unknown, fact.states.contains(state) { unknown += 1 }
      }
    }
    // The rule is needed: some programs can do what the model does not show.
    #expect(unknown > 0)
  }
}
