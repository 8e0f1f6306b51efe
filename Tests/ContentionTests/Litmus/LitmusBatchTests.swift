import Testing

@testable import Contention

/// Litmus tests on real threads.
@Suite("Litmus batches", .serialized)
struct LitmusBatchTests {
  private static let names = Catalogue.litmusTests.map(\.name)

  /// Runs every ordering of a test until each has done `instances`.
  private func run(_ name: String, instances: UInt64 = 1, on machine: Machine = .current) throws
    -> [VariantSnapshot]
  {
    var plan = Plan(scenarios: [name], threads: 1)
    plan.slice = 5
    let conductor = try Conductor(
      plan: plan, machine: machine,
      surroundings: Surroundings(allowedCPUs: { machine.allowedCPUs }))
    defer { conductor.stop() }
    var variants: [VariantSnapshot] = []
    repeat {
      _ = conductor.waitUntilFinished(seconds: 0.01)
      variants = conductor.snapshot().scenarios[0].variants
    } while !variants.allSatisfy { ($0.ledger?.expected ?? 0) >= instances }
    #expect(conductor.snapshot().defect == nil)
    return variants
  }

  @Test(
    "every instance has one outcome, none of them forbidden; seq-cst and fences show nothing weak",
    arguments: names)
  func laws(_ name: String) throws {
    for variant in try run(name, instances: 2000) {
      let verdicts = try #require(LitmusVerdicts.of(variant.id))
      let ledger = try #require(variant.ledger)
      #expect(ledger.outcomes.reduce(0, +) == ledger.expected)
      #expect(ledger.holds, "\(ledger)")
      #expect(verdicts.forbidden.allSatisfy { ledger.outcomes[$0] == 0 })
      if ["seq-cst", "fence"].contains(variant.id.variant) {
        #expect(ledger.outcomes[verdicts.shape.weakOutcome] == 0)
      }
      #expect(variant.workers.count == verdicts.shape.workers)
      // Every worker performed whole batches and perhaps a part of one more.
      let batches = variant.counts.operations / UInt64(verdicts.shape.workers)
      #expect(ledger.expected >= batches)
    }
  }

  @Test("with one CPU they run all the same, and nothing is weak", arguments: ["SB", "IRIW"])
  func oneCPU(_ name: String) throws {
    var machine = Machine.current
    machine.allowedCPUs = [machine.allowedCPUs.first ?? 0]
    for variant in try run(name, on: machine) {
      let ledger = try #require(variant.ledger)
      #expect(ledger.outcomes.reduce(0, +) == ledger.expected)
      let weak = try #require(LitmusVerdicts.of(variant.id)).shape.weakOutcome
      #expect(ledger.outcomes[weak] == 0)
    }
  }

  @Test("beside scenarios a test has its own workers, and one slice a round")
  func besideOthers() throws {
    var plan = Plan(scenarios: ["counter", "SB"], threads: 1)
    plan.slice = 5
    let conductor = try Conductor(plan: plan)
    defer { conductor.stop() }
    var snapshot = conductor.snapshot()
    repeat {
      _ = conductor.waitUntilFinished(seconds: 0.01)
      snapshot = conductor.snapshot()
    } while snapshot.rounds < 2
    #expect(snapshot.scenarios[0].variants.allSatisfy { $0.workers.count == 1 })
    #expect(snapshot.scenarios[1].variants.map(\.id.variant) == ["relaxed"])
    #expect(snapshot.scenarios[1].variants[0].workers.count == 2)
    #expect(snapshot.scenarios[1].variants[0].ledger?.expected ?? 0 > 0)
  }
}
