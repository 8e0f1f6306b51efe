/// What must hold in any report of `run`, whatever was asked for and however busy the machine was.
///
/// One place for the tests and for the fuzz, so that neither knows a law that the other does not.
package struct ReportCheck {
  /// Slices of each variant that a measurement with an end has at least.
  private static let leastSlices = 6
  /// A share of CPU time, or of time together, below which a slice is left out.
  private static let leastShare = 0.9

  private let report: ReadReport
  /// What does not hold, in words; empty: all is well.
  private(set) package var complaints: [String] = []

  /// Checks a JSON report, names and order of its fields included.
  package init(json text: String) throws {
    report = try ReadReport(json: text)
    require(
      JSONOrder.names(in: text) == JSONOrder.expected(report),
      "fields have the names and the order of the schema")
    checkAll()
  }

  private mutating func require(_ holds: Bool, _ law: String) {
    if !holds { complaints.append(law) }
  }

  private mutating func checkAll() {
    require(report.schema == 2, "the schema is 2")
    require(report.host.cpus >= 1, "there is a CPU")
    require(
      report.host.started.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/) != nil,
      "the start is a time: \(report.host.started)")
    require(
      (report.plan.duration_s == nil) != (report.plan.ops_per_worker == nil),
      "either a duration or operations were asked for")
    require(
      report.noise == report.scenarios.compactMap(\.noise).max(),
      "the noise is that of the noisiest scenario")
    for scenario in report.scenarios {
      check(scenario)
      for variant in scenario.variants {
        let before = complaints.count
        check(variant, of: scenario)
        for index in before..<complaints.count {
          complaints[index] = "\(scenario.name) \(variant.name): \(complaints[index])"
        }
      }
    }
  }

  // MARK: Scenarios

  private mutating func check(_ scenario: ReadReport.Scenario) {
    require((scenario.noise ?? 0) >= 0, "\(scenario.name): noise is a distance")
    let granted = scenario.granted
    require(granted.pinned != true || report.plan.pinned, "pinned only if asked for")
    let yields =
      report.plan.backoff == "none" && report.plan.ops_per_worker != nil
      && report.plan.threads > report.host.cpus
    require(
      granted.backoff == (yields ? "yield" : report.plan.backoff),
      "\(scenario.name): the backoff is what workers did: \(granted.backoff ?? "nil")")
    let cpus = granted.cpus ?? []
    require(cpus == Set(cpus).sorted(), "\(scenario.name): CPUs stand in order, once each")
    let hasBaseline = scenario.variants.contains { $0.name == "mutex" }
    require(
      hasBaseline || scenario.variants.allSatisfy { $0.vs_baseline == nil },
      "\(scenario.name): nothing is compared with a baseline that did not run")
  }

  // MARK: Variants

  private mutating func check(
    _ variant: ReadReport.Variant, of scenario: ReadReport.Scenario
  ) {
    checkSlices(variant)
    checkWorkers(variant, scenario)
    checkShares(variant)
    checkRates(variant)
    checkFailures(variant)
    checkLaw(variant, scenario)
    if let wait = variant.wait_ns { check(wait) }
  }

  private mutating func checkSlices(_ variant: ReadReport.Variant) {
    let closed = variant.slices + variant.slices_left_out
    require(variant.slices >= 0 && variant.slices_left_out >= 0, "slices are counted")
    require((variant.slices == 0) == (variant.doubtful != nil), "doubtful if no slice is good")
    require(
      ["cpu_share", "overlap", "stop", nil].contains(variant.doubtful), "doubts have their names")
    require(variant.elapsed_s >= 0, "time passes")
    if let operations = report.plan.ops_per_worker {
      require(closed == 1, "what is counted is done once, not \(closed) times")
      require(variant.workers.allSatisfy { $0.ops == operations }, "each did what was asked for")
    } else {
      require(closed >= Self.leastSlices, "\(closed) slices are too few")
    }
  }

  private mutating func checkWorkers(
    _ variant: ReadReport.Variant, _ scenario: ReadReport.Scenario
  ) {
    require(
      variant.workers.map(\.id) == Array(0..<report.plan.threads), "each worker has its row")
    require(
      variant.workers.reduce(0) { $0 + $1.ops } == variant.ops, "workers' operations add up")
    if scenario.granted.pinned == true {
      let seen = variant.workers.filter { $0.ops > 0 }.compactMap(\.cpu)
      require(
        Set(seen).isSubset(of: scenario.granted.cpus ?? []), "pinned workers stay where they are")
    }
  }

  private mutating func checkShares(_ variant: ReadReport.Variant) {
    for share in [variant.cpu_share, variant.overlap] + variant.workers.map(\.cpu_share) {
      require((0...1).contains(share ?? 0), "\(share ?? 0) is no share")
    }
    let least = 1 / Double(report.plan.threads)
    require(
      ((least - 1e-6)...(1 + 1e-6)).contains(variant.fairness ?? 1),
      "fairness of \(variant.fairness ?? 1) with \(report.plan.threads) workers")
    require((variant.run_length ?? 1) >= 1, "a run of \(variant.run_length ?? 1)")
    if report.plan.threads == 1 || variant.role == "broken" {
      require(variant.run_length == nil, "nobody comes after somebody else")
    }
    if report.plan.ops_per_worker == nil, report.plan.threads > report.host.cpus {
      require(variant.overlap == nil, "more workers than CPUs never run all at once")
    }
  }

  private mutating func checkRates(_ variant: ReadReport.Variant) {
    let closed = variant.slices + variant.slices_left_out
    for (low, middle, high) in [
      (variant.ops_per_s_low, variant.ops_per_s, variant.ops_per_s_high),
      (variant.vs_baseline_low, variant.vs_baseline, variant.vs_baseline_high),
    ] {
      require((low == nil) == (high == nil), "a middle half has two ends")
      guard let low, let high else { continue }
      require(closed >= Self.leastSlices, "a middle half of too few slices")
      require(
        low <= (middle ?? -1) && (middle ?? .infinity) <= high,
        "\(middle ?? -1) lies between \(low) and \(high)")
    }
    if let rate = variant.ops_per_s {
      require(rate >= 0, "a rate of \(rate)")
      require(
        rate == 0 || isNear(variant.ns_per_op ?? 0, 1e9 / rate),
        "\(variant.ns_per_op ?? 0) ns per operation at \(rate) per second")
    } else {
      require(variant.ns_per_op == nil && variant.vs_baseline == nil, "what has no rate has none")
      require(variant.workers.allSatisfy { $0.ops_per_s == nil }, "nor have its workers")
    }
    if variant.name == "mutex", variant.ops_per_s ?? 0 > 0 {
      require(variant.vs_baseline == 1, "the baseline is 1 of itself")
    }
    if report.plan.ops_per_worker != nil, (variant.overlap ?? 1) < Self.leastShare {
      require(variant.ops_per_s == nil, "workers that took turns have no common rate")
    }
  }

  private mutating func checkFailures(_ variant: ReadReport.Variant) {
    guard let failures = variant.cas_failures, let attempts = variant.cas_attempts else {
      require(
        variant.cas_failures == nil && variant.cas_attempts == nil
          && variant.workers.allSatisfy { $0.cas_failures == nil },
        "what makes no attempts has no failures")
      return
    }
    require(failures <= attempts, "\(failures) failures in \(attempts) attempts")
    require(
      variant.workers.reduce(0) { $0 + ($1.cas_failures ?? 0) } == failures,
      "workers' failures add up")
  }

  // MARK: Laws

  private mutating func checkLaw(
    _ variant: ReadReport.Variant, _ scenario: ReadReport.Scenario
  ) {
    let law = variant.law
    guard let expected = law.expected, let observed = law.observed,
      let violations = law.violations, let sightings = law.sightings, let holds = law.holds
    else {
      complaints.append("a law was judged")
      return
    }
    require(holds == (violations == 0), "a law holds that was never broken")
    require(sightings <= violations, "each sighting is a violation")
    require(law.summary?.isEmpty == false, "the outcome is said in words")
    if variant.role != "broken" {
      require(
        holds && expected == observed,
        "BROKE ITS LAW: \(expected) expected, \(observed) observed, \(violations) violations")
    }
    checkCounts(variant, scenario, expected: expected, observed: observed)
  }

  /// The law counts every slice, the figures only those that are good.
  private mutating func checkCounts(
    _ variant: ReadReport.Variant, _ scenario: ReadReport.Scenario, expected: UInt64,
    observed: UInt64
  ) {
    let isWhole = variant.slices_left_out == 0
    if ["counter", "spinlock", "sharing", "ids"].contains(scenario.name) {
      require(
        isWhole ? expected == variant.ops : expected >= variant.ops,
        "\(variant.ops) operations where the law knows \(expected)")
    }
    guard scenario.name == "once" else {
      require(variant.workers.allSatisfy { $0.wins == nil }, "there is nothing to win")
      return
    }
    let wins = variant.workers.reduce(0) { $0 + ($1.wins ?? 0) }
    require(
      isWhole ? wins == observed : wins <= observed, "\(wins) wins of \(observed) winners")
  }

  // MARK: Waits

  private mutating func check(_ wait: ReadReport.Wait) {
    require(wait.samples > 0, "waits were sampled")
    let ordered = [wait.floor, wait.p50, wait.p90, wait.p99, wait.p999 ?? wait.p99, wait.max]
    require(ordered == ordered.sorted(), "percentiles rise: \(ordered)")
    require(
      (wait.p999 == nil) == (wait.samples < 1000), "p99.9 takes 1000 samples: \(wait.samples)")
    require(wait.mean >= Double(wait.floor) * (1 - 1e-5), "a mean below what can be told")
    // The longest is kept with two digits.
    require(wait.mean <= Double(wait.max) * 1.02, "a mean above the longest")
    require(
      (wait.worst_mean == nil) == (wait.worst_worker == nil), "who waits longest, and how long")
    require(
      (0..<report.plan.threads).contains(wait.worst_worker ?? 0), "it is one of the workers")
    require(
      wait.worst_mean ?? .infinity >= Double(wait.floor) * (1 - 1e-5), "nor is it below the floor")
  }

  /// Whether two figures are the same but for the digits that a report leaves out.
  private func isNear(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-4 * max(abs(left), abs(right))
  }
}
