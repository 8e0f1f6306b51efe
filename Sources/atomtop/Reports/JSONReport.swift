import Contention

/// The report for programs. `schema` rises when a field changes its meaning; what is unknown is
/// null and never missing.
struct JSONReport {
  static let schema: UInt64 = 1

  private let snapshot: Snapshot

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// The report with its last line break.
  var text: String {
    let report: JSON = .object([
      "schema": .integer(Self.schema),
      "version": .string(Version.current),
      "host": host,
      "plan": plan,
      "scenarios": .array(snapshot.scenarios.map(scenario)),
    ])
    return report.text + "\n"
  }

  private var host: JSON {
    let machine = snapshot.machine
    return .object([
      "os": .string(machine.os),
      "arch": .string(machine.arch),
      "cpu": .string(machine.cpu),
      "cpus": JSON(machine.cpus),
      "build": .string(machine.isDebugBuild ? "debug" : "release"),
    ])
  }

  private var plan: JSON {
    let plan = snapshot.plan
    var seconds: Double?
    var operations: UInt64?
    switch plan.limit {
    case .none: break
    case .duration(let value): seconds = value
    case .operations(let value): operations = value
    }
    return .object([
      "threads": JSON(plan.threads),
      "slice_ms": JSON(snapshot.sliceMilliseconds),
      "duration_s": JSON(seconds),
      "ops_per_worker": JSON(operations),
      "ordering": JSON(plan.ordering?.rawValue),
      "backoff": .string(plan.backoff.rawValue),
      "critical_section": JSON(plan.criticalSection),
      "outside_work": JSON(plan.outsideWork),
      "gap": JSON(plan.gap),
      "pinned": .bool(plan.isPinned),
      "priority": .string(plan.priority.rawValue),
    ])
  }

  private func scenario(_ part: ScenarioSnapshot) -> JSON {
    .object([
      "name": .string(part.scenario.name),
      "variants": .array(part.variants.map { variant($0, of: part) }),
    ])
  }

  private func variant(_ seen: VariantSnapshot, of part: ScenarioSnapshot) -> JSON {
    let counts = seen.counts
    let usesCAS = seen.variant.countsCAS
    return .object([
      "name": .string(seen.variant.name),
      "role": .string(seen.variant.role.rawValue),
      "slices": JSON(seen.slices),
      "elapsed_s": JSON(seen.elapsed),
      "ops": .integer(counts.operations),
      "ops_per_s": JSON(seen.meanRate),
      "ns_per_op": JSON(seen.nanosecondsPerOperation),
      "vs_baseline": JSON(part.meanRatio(seen)),
      "cas_attempts": JSON(usesCAS ? counts.casAttempts : nil),
      "cas_failures": JSON(usesCAS ? counts.casFailures : nil),
      "fairness": JSON(seen.fairness),
      "law": law(part.scenario.law, seen.ledger),
      "wait_ns": wait(seen.wait),
      "workers": .array(seen.workers.map { worker($0, of: seen) }),
    ])
  }

  private func law(_ law: Law, _ ledger: Ledger?) -> JSON {
    .object([
      "statement": .string(law.statement),
      "expected": JSON(ledger?.expected),
      "observed": JSON(ledger?.observed),
      "violations": JSON(ledger?.violations),
      "holds": ledger.map { .bool($0.holds) } ?? .null,
      "summary": JSON(ledger.map(law.summary)),
    ])
  }

  private func wait(_ wait: WaitSummary?) -> JSON {
    guard let wait else { return .null }
    return .object([
      "p50": .integer(wait.p50),
      "p90": .integer(wait.p90),
      "p99": .integer(wait.p99),
      "max": .integer(wait.max),
      "samples": .integer(wait.samples),
    ])
  }

  private func worker(_ worker: WorkerSnapshot, of seen: VariantSnapshot) -> JSON {
    .object([
      "id": JSON(worker.id),
      "cpu": JSON(worker.cpu),
      "ops": .integer(worker.counts.operations),
      "ops_per_s": JSON(seen.meanRate(of: worker)),
      "cas_failures": JSON(seen.variant.countsCAS ? worker.counts.casFailures : nil),
      "wins": JSON(seen.variant.countsWins ? worker.counts.wins : nil),
    ])
  }
}

extension VariantSnapshot {
  /// A worker's operations per second over the whole measurement; nil until the variant ran.
  func meanRate(of worker: WorkerSnapshot) -> Double? {
    elapsed > 0 ? Double(worker.counts.operations) / elapsed : nil
  }
}
