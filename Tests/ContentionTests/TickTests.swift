import Testing

@testable import Contention

@Suite("Tick counter")
struct TickTests {
  @Test("nothing shorter than a step or an empty interval is told apart")
  func floor() {
    let ticks = TickResolution.current
    #expect(ticks.step > 0)
    #expect(ticks.emptyInterval >= 0)
    #expect(Double(ticks.floor) >= ticks.step)
    #expect(Double(ticks.floor) >= ticks.emptyInterval)
    #expect(ticks.floor > 0)
    #expect(ticks.floor < 1000, "no counter of any use moves once a microsecond")
  }

  @Test("the floor is the larger one in whole nanoseconds")
  func rounding() {
    #expect(TickResolution(step: 10, emptyInterval: 20).floor == 20)
    #expect(TickResolution(step: 41.7, emptyInterval: 0).floor == 42)
    #expect(TickResolution(step: 0.4, emptyInterval: 7.1).floor == 8)
    #expect(TickResolution(step: 0.3, emptyInterval: 0).floor == 1)
  }

  /// What a counter shows that moves by `step` ticks at a time, of intervals of many lengths that
  /// begin anywhere.
  private static func intervals(step: Double, upTo longest: Double) -> [UInt64] {
    func shown(_ time: Double) -> UInt64 { UInt64((time / step).rounded(.down) * step) }
    return (0..<4000).map { number in
      let begin = Double(number) * 37.0193
      // Multiples of the golden ratio leave no fraction out.
      let share = (Double(number) * 0.618034).truncatingRemainder(dividingBy: 1)
      return shown(begin + 20 + share * longest) - shown(begin)
    }
  }

  @Test(
    "the step is found, whether it is a tick or many, whole or not",
    arguments: [1, 2, 8, 24.4997, 24.5, 41.667, 100, 1000])
  func step(step: Double) {
    let intervals = Self.intervals(step: step, upTo: max(300, 6 * step))
    let found = TickResolution.step(of: intervals)
    #expect(abs(found / step - 1) < 0.01, "found \(found)")
  }

  @Test("a counter as slow as 24 MHz, of which most intervals show nothing")
  func slow() {
    #expect(TickResolution.step(of: [0, 0, 1, 0, 1, 0, 0]) == 1)
    #expect(TickResolution.step(of: [0, 1, 2, 3, 1, 0]) == 1)
    #expect(TickResolution.step(of: [0, 0]) == 1)
    #expect(TickResolution.step(of: []) == 1)
  }
}
