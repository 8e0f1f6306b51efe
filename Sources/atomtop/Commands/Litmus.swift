import ArgumentParser
import Contention

/// `atomtop litmus`: what a memory ordering allows, counted.
struct Litmus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "litmus", abstract: "Count what memory orderings allow, beside what they may.")

  @ParentCommand var root: Atomtop

  @Argument var tests: [String] = []

  @Option var duration: Double = 0.25

  mutating func run() throws {
    let all = Catalogue.litmusTests.map(\.name)
    StopSignals.hold()
    var plan = Plan(scenarios: tests.isEmpty ? all : tests, threads: 2)
    plan.limit = .duration(duration * 4)
    let snapshot = try Measurement.perform(plan)
    for scenario in snapshot.scenarios {
      for variant in scenario.variants {
        guard let verdicts = LitmusVerdicts.of(variant.id), let ledger = variant.ledger else {
          continue
        }
        print(
          scenario.name, variant.id.variant, ledger.expected,
          Figures.si(Double(ledger.expected) / variant.judgedSeconds) + "/s",
          variant.slices, variant.slicesLeftOut)
        for number in verdicts.outcomes {
          let verdict = verdicts[number]
          print(
            "   ", verdicts.shape.text(of: number), ledger.outcomes[number],
            number == verdicts.shape.weakOutcome ? "weak" : "", verdict)
        }
      }
    }
  }
}
