import Testing

@testable import Contention

@Suite("Plans")
struct PlanTests {
  @Test("a slice is long enough for every worker to run")
  func slices() {
    var plan = Plan(scenarios: ["counter"], threads: 2)
    #expect(plan.effectiveSlice(cpus: 2) == 50)
    plan.scenarios = ["counter", "max"]
    #expect(plan.effectiveSlice(cpus: 2) == 20)
    plan.threads = 64
    #expect(plan.effectiveSlice(cpus: 2) == 256)
    #expect(plan.effectiveSlice(cpus: 64) == 20)
    plan.slice = 7
    #expect(plan.effectiveSlice(cpus: 2) == 7)
  }

  @Test("every scenario has one baseline, and names that differ")
  func catalogue() {
    #expect(Set(Catalogue.scenarios.map(\.name)).count == Catalogue.scenarios.count)
    for scenario in Catalogue.scenarios {
      #expect(scenario.variants.filter(\.isBaseline).count == 1, "\(scenario.name)")
      // Two are about what things cost, not about what goes wrong.
      let isAboutCost = ["ordering", "sharing"].contains(scenario.name)
      #expect(scenario.variants.contains { $0.role == .broken } != isAboutCost)
      #expect(Set(scenario.variants.map(\.name)).count == scenario.variants.count)
    }
  }

  @Test("variants in play: those named, and the baseline unless it is not wanted")
  func variants() throws {
    let counter = try #require(Catalogue.scenario(named: "counter"))
    var plan = Plan(scenarios: ["counter"], threads: 2)
    #expect(counter.variants(for: plan).count == counter.variants.count)
    plan.variants = ["cas-loop"]
    #expect(counter.variants(for: plan).map(\.name) == ["cas-loop", "mutex"])
    plan.includesBaseline = false
    #expect(counter.variants(for: plan).map(\.name) == ["cas-loop"])
    plan.focus = VariantID(scenario: "counter", variant: "fetch-add")
    #expect(counter.variants(for: plan).map(\.name) == ["fetch-add"])
  }
}
