import Testing

@testable import Contention

/// How many rounds a measurement takes.
extension EngineTests {
  @Suite("Rounds")
  struct RoundTests {
    @Test(
      "a measurement with an end has six rounds at least, however long a slice",
      arguments: [1, 9, 40])
    func sixRounds(slice: Int) throws {
      var plan = Plan(scenarios: ["counter"], threads: 2)
      plan.variants = ["fetch-add"]
      plan.slice = slice
      plan.limit = .duration(0.02)
      let seen = try measured(plan)
      #expect(seen.rounds >= 6)
      let variants = seen.scenarios[0].variants
      for variant in variants {
        #expect(variant.closedSlices == seen.rounds, "\(variant.variant.name): one in each round")
        #expect((variant.rate != nil) || variant.closedSlices == 0)
        if variant.slices >= 6 { #expect(variant.rate?.middleHalf != nil) }
      }
      // On a busy machine it goes on, but not for ever.
      #expect(variants.allSatisfy { $0.slices >= 6 } || seen.rounds >= 12)
    }

    @Test("the time that was asked for is measured, whatever a slice takes of it")
    func duration() throws {
      var plan = Plan(scenarios: ["counter"], threads: 2)
      plan.variants = ["fetch-add"]
      plan.slice = 2
      plan.limit = .duration(0.2)
      #expect(try measured(plan).elapsed >= 0.2)
    }
  }
}
