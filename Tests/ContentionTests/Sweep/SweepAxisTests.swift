import Testing

@testable import Contention

@Suite("Sweep axes")
struct SweepAxisTests {
  @Test("numbers rise, and names stay as they were given")
  func order() {
    let numbers = SweepAxis(.threads, [4, 1, 2, 2].map(KnobValue.number))
    #expect(numbers.values == [1, 2, 2, 4].map(KnobValue.number))
    let names = SweepAxis(.backoff, ["yield", "none"].map(KnobValue.name))
    #expect(names.values == ["yield", "none"].map(KnobValue.name))
  }

  @Test(
    "an axis is logarithmic where numbers grow by factors",
    arguments: [
      ([1, 2, 4, 8], SweepAxis.Spacing.logarithmic), ([1, 10, 100], .logarithmic),
      ([0, 10, 100, 1000], .steps), ([0, 10, 20, 30], .linear), ([5, 6, 7], .linear),
      ([2, 2, 2], .linear), ([1, 64], .linear), ([0, 1], .linear),
    ])
  func spacing(numbers: [Int], spacing: SweepAxis.Spacing) {
    #expect(SweepAxis(.gap, numbers.map(KnobValue.number)).spacing == spacing)
  }

  @Test("points of two axes are all pairs")
  func pairs() {
    let plan = SweepPlan(
      Plan(scenarios: ["spinlock"], threads: 2),
      along: [
        SweepAxis(.threads, [1, 2].map(KnobValue.number)),
        SweepAxis(.criticalSection, [0, 10, 100].map(KnobValue.number)),
      ])
    #expect(plan.settings.count == 6)
    let plans = plan.settings.map { plan.plan(at: $0) }
    #expect(plans.map(\.threads) == [1, 1, 1, 2, 2, 2])
    #expect(plans.map(\.criticalSection) == [0, 10, 100, 0, 10, 100])
  }
}
