import Contention
import Foundation
import TestSupport
import Testing

/// `--format json`: the schema of the design, and figures that agree with each other.
@Suite("JSON format", .serialized)
struct JSONFormat {
  @Test(
    "what holds in any report holds for every scenario, whatever is asked for", arguments: asked)
  func laws(line: String) throws {
    let words = ["run", "--format", "json"] + line.split(separator: " ").map(String.init)
    let outcome = try ProgramRun.of(words)
    try #require(outcome.ending == .exit(0), "\(outcome.errors)")
    #expect(outcome.output.hasSuffix("}\n"))
    #expect(try ReportCheck(json: outcome.output).complaints == [])
  }

  private static let asked = [
    "--slice 2 --duration 0.1 -t 3", "--slice 2 --duration 0.05 -t 1", "--ops 300 -t 2",
    "--ops 50 -t 5 --no-pin", "-s counter -s once --slice 5 --duration 0.05 -t 2 --no-baseline",
    "-s spinlock -t 2 --slice 5 --duration 0.1 --critical-section 20 --outside-work 5",
    "-s spinlock -t 16 --slice 64 --duration 0.05 --backoff exponential",
  ]

  @Test("every scenario is there in its order, and every variant in its role")
  func catalogue() throws {
    let report = try ReadReport(running: ["--ops", "10", "-t", "2"])
    #expect(report.scenarios.map(\.name) == Catalogue.scenarios.map(\.name))
    for (seen, scenario) in zip(report.scenarios, Catalogue.scenarios) {
      #expect(seen.variants.map(\.name) == scenario.variants.map(\.name))
      #expect(seen.variants.map(\.role) == scenario.variants.map(\.role.rawValue))
    }
  }

  @Test("the plan says what was asked for")
  func plan() throws {
    let plan = try ReadReport(running: [
      "-s", "spinlock", "--variant", "tas", "-t", "2", "--duration", "0.1", "--slice", "5",
      "--ordering", "seq-cst", "--backoff", "yield", "--critical-section", "3",
      "--outside-work", "4", "--gap", "2", "--no-pin", "--priority", "normal",
    ]).plan
    #expect(plan.threads == 2)
    #expect(plan.slice_ms == 5)
    #expect(plan.duration_s == 0.1)
    #expect(plan.ops_per_worker == nil)
    #expect(plan.ordering == "seq-cst")
    #expect(plan.backoff == "yield")
    #expect(plan.critical_section == 3)
    #expect(plan.outside_work == 4)
    #expect(plan.gap == 2)
    #expect(!plan.pinned)
    #expect(plan.priority == "normal")
  }

  @Test("with --ops figures are exact and say so")
  func operations() throws {
    let report = try ReadReport(running: ["-s", "counter", "-t", "4", "--ops", "500"])
    #expect(report.plan.ops_per_worker == 500)
    #expect(report.plan.duration_s == nil)
    for variant in report.scenarios[0].variants {
      #expect(variant.ops == 2000, "\(variant.name)")
      #expect(variant.slices + variant.slices_left_out == 1)
      #expect(variant.workers.allSatisfy { $0.ops == 500 })
      #expect(variant.law.expected == 2000)
      #expect(variant.fairness == 1)
    }
  }
}
