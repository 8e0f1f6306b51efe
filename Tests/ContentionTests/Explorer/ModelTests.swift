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

  @Test("c20 never allows more where accesses are, and as acq-rel never less")
  func sequentiallyConsistent() {
    let facts = LitmusFact.all(in: "seq-cst-programs.json")
    #expect(facts.count == 72)
    for fact in facts {
      #expect(
        LitmusProgram(fact.program).finalStates(Views.self).isSubset(of: fact.states), "\(fact)")
      let paired = LitmusProgram(LitmusProgram.paired(fact.program))
      #expect(paired.finalStates(Views.self).isSuperset(of: fact.states), "\(fact)")
    }
  }
}
