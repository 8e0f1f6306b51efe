import Testing

@testable import atomtop

@Suite("Verdicts on loops")
struct CalibrationVerdictTests {
  @Test("a goal is reached at the goal, however much equals stray")
  func reached() {
    for scatter in [0, 0.5, .infinity] {
      #expect(Verdict(0.75, atLeast: 0.75, scatter: scatter) == .reached)
      #expect(Verdict(1.5, atLeast: 0.75, scatter: scatter) == .reached)
    }
  }

  @Test("below it nothing can be told while equals stray as far as it misses")
  func unknown() {
    #expect(Verdict(0.5, atLeast: 0.75, scatter: 0.25) == .unknown)
    #expect(Verdict(0.5, atLeast: 0.75, scatter: 1) == .unknown)
  }

  @Test("below it by more than equals stray, it is missed")
  func missed() {
    #expect(Verdict(0.5, atLeast: 0.75, scatter: 0.125) == .missed)
    #expect(Verdict(0.5, atLeast: 0.75, scatter: 0) == .missed)
  }

  @Test("without a figure nothing is reached, and without a control nothing is excused")
  func nothingMeasured() {
    #expect(Verdict(.nan, atLeast: 0.75, scatter: 0) == .missed)
    #expect(Verdict(0.5, atLeast: 0.75, scatter: .nan) == .missed)
  }

  @Test("of several, one that is missed settles it, then one that is open")
  func several() {
    #expect(Verdict([.reached, .unknown, .missed]) == .missed)
    #expect(Verdict([.reached, .unknown]) == .unknown)
    #expect(Verdict([.reached, .reached]) == .reached)
  }
}
