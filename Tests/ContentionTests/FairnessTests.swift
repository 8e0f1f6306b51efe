import Testing

@testable import Contention

@Suite("Fairness")
struct FairnessTests {
  @Test("equal shares are 1, one of n taking all is 1/n, no shares are unknown")
  func index() {
    #expect(Fairness([5, 5, 5, 5]).index == 1)
    #expect(Fairness([9, 0, 0, 0]).index == 0.25)
    #expect(Fairness([0, 0]).index == nil)
    #expect(Fairness([UInt64]()).index == nil)
    #expect(Fairness([.max, .max]).index == 1)
    #expect(Fairness([1, 3]).index == 0.8)
  }
}
