import Contention
import Foundation
import TestSupport
import Testing

/// `--format json`: the schema of the design, and figures that agree with each other.
@Suite("JSON format", .serialized)
struct JSONFormat {
  @Test("fields have the names and the order of the schema; what is unknown is null")
  func schema() throws {
    let outcome = try Outcome.of([
      "run", "--format", "json", "--slice", "2", "--duration", "0.1", "-t", "3",
    ])
    #expect(outcome.ending == .exit(0))
    #expect(outcome.output.hasSuffix("}\n"))
    let data = Data(outcome.output.utf8)
    let report = try JSONDecoder().decode(ReadReport.self, from: data)
    #expect(JSONOrder.names(in: outcome.output) == JSONOrder.expected(report))
    #expect(report.schema == 2)
    #expect(report.host.started.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil)
    #expect(report.scenarios.map(\.name) == Catalogue.scenarios.map(\.name))
    for variant in report.scenarios.flatMap(\.variants) {
      #expect(["broken", "atomic", "lock"].contains(variant.role))
      #expect(variant.workers.map(\.id) == [0, 1, 2])
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

  @Test("figures agree with each other", arguments: ["counter", "max", "spinlock"])
  func consistency(scenario: String) throws {
    let report = try ReadReport(running: ["-s", scenario, "-t", "4", "--duration", "0.3"])
    let variants = try #require(report.scenarios.first).variants
    let baseline = try #require(variants.first { $0.name == "mutex" })
    #expect(baseline.vs_baseline == 1)
    // Unknown on a machine that is too busy for a good slice.
    #expect((report.noise ?? 0) >= 0)
    #expect(report.noise == report.scenarios[0].noise)
    for variant in variants {
      #expect(variant.workers.reduce(0) { $0 + $1.ops } == variant.ops, "\(variant.name)")
      #expect(variant.ops > 0)
      let rate = try #require(variant.ops_per_s)
      #expect(isNear(try #require(variant.ns_per_op), 1e9 / rate), "\(variant.name)")
      checkSpreads(variant)
      let fairness = try #require(variant.fairness)
      #expect(fairness >= 0.24 && fairness <= 1, "\(variant.name)")
      checkLaw(variant)
      checkFailures(variant)
      checkWait(variant)
    }
  }

  @Test("winners by worker add up to the law's winners")
  func winners() throws {
    let report = try ReadReport(running: ["-s", "once", "-t", "2", "--duration", "0.3"])
    for variant in try #require(report.scenarios.first).variants {
      let wins = variant.workers.reduce(0) { $0 + ($1.wins ?? 0) }
      #expect(wins == variant.law.observed, "\(variant.name)")
      checkLaw(variant)
    }
  }

  private func checkSpreads(_ variant: ReadReport.Variant) {
    // On a busy machine no slice may be good, and then all of them are shown.
    #expect((variant.slices == 0) == (variant.doubtful != nil), "\(variant.name)")
    #expect(variant.slices + variant.slices_left_out >= 6, "\(variant.name)")
    for (low, middle, high) in [
      (variant.ops_per_s_low, variant.ops_per_s, variant.ops_per_s_high),
      (variant.vs_baseline_low, variant.vs_baseline, variant.vs_baseline_high),
    ] {
      guard let low, let middle, let high else { continue }
      #expect(low <= middle && middle <= high, "\(variant.name)")
    }
    for share in [variant.cpu_share, variant.overlap] + variant.workers.map(\.cpu_share) {
      #expect((0...1).contains(share ?? 0), "\(variant.name)")
    }
    #expect((variant.run_length ?? 1) >= 1, "\(variant.name)")
  }

  private func checkLaw(_ variant: ReadReport.Variant) {
    guard variant.role != "broken" else { return }
    #expect(variant.law.expected == variant.law.observed, "\(variant.name)")
    #expect(variant.law.violations == 0, "\(variant.name)")
    #expect(variant.law.holds == true, "\(variant.name)")
  }

  private func checkFailures(_ variant: ReadReport.Variant) {
    guard let failures = variant.cas_failures, let attempts = variant.cas_attempts else {
      #expect(variant.cas_failures == nil && variant.cas_attempts == nil, "\(variant.name)")
      #expect(variant.workers.allSatisfy { $0.cas_failures == nil }, "\(variant.name)")
      return
    }
    #expect(failures <= attempts, "\(variant.name)")
    let sum = variant.workers.reduce(0) { $0 + ($1.cas_failures ?? 0) }
    #expect(sum == failures, "\(variant.name)")
  }

  private func checkWait(_ variant: ReadReport.Variant) {
    guard let wait = variant.wait_ns else { return }
    #expect(wait.samples > 0, "\(variant.name)")
    let ordered = [wait.floor, wait.p50, wait.p90, wait.p99, wait.p999 ?? wait.p99, wait.max]
    #expect(ordered == ordered.sorted(), "\(variant.name)")
    #expect((wait.p999 == nil) == (wait.samples < 1000), "\(variant.name)")
    #expect(wait.mean >= Double(wait.floor), "\(variant.name)")
  }

  /// Whether two figures are the same but for the digits that a report leaves out.
  private func isNear(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-4 * max(abs(left), abs(right))
  }
}
