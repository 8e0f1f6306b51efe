import Contention

/// The fields of a report for programs, by name and in order. JSON and CSV are made from them, so that
/// neither has what the other lacks.
struct ReportFields {
  /// Rises when a field changes its meaning.
  static let schema: UInt64 = 2

  let snapshot: Snapshot
  /// When the measurement began: "2026-11-25T20:08:00Z".
  let started: String

  var host: JSONFields { Self.host(snapshot.machine, started: started) }

  /// The machine, and when what is reported began.
  static func host(_ machine: Machine, started: String) -> JSONFields {
    [
      "os": .string(machine.os),
      "arch": .string(machine.arch),
      "cpu": .string(machine.cpu),
      "cpus": JSON(machine.cpus),
      "build": .string(machine.isDebugBuild ? "debug" : "release"),
      "started": .string(started),
    ]
  }

  var plan: JSONFields {
    var plan = snapshot.plan
    plan.slice = snapshot.sliceMilliseconds
    var seconds: Double?
    if case .duration(let value) = plan.limit { seconds = value }
    // First how many workers and how long, then all else.
    let length: [Knob] = [.threads, .slice]
    let limit: JSONFields = ["duration_s": JSON(seconds), "ops_per_worker": JSON(plan.operations)]
    return Self.fields(length, plan) + limit
      + Self.fields(Knob.all.filter { !length.contains($0) }, plan)
  }

  private static func fields(_ knobs: [Knob], _ plan: Plan) -> JSONFields {
    JSONFields(knobs.map { .init(key: $0.field, value: JSON($0.value(in: plan))) })
  }

  func granted(_ part: ScenarioSnapshot) -> JSONFields {
    let granted = part.granted
    return [
      "backoff": JSON(granted?.backoff.rawValue),
      "pinned": JSON(granted?.isPinned),
      "priority": JSON(granted?.priority.rawValue),
      "cpus": granted.map { .array($0.cpus.map { JSON($0) }) } ?? .null,
    ]
  }

  /// A variant's figures over all workers, without those of ``law(_:_:)`` and ``wait(_:)``.
  func variant(_ seen: VariantSnapshot) -> JSONFields {
    var fields: JSONFields = [
      "name": .string(seen.id.variant),
      "role": .string(seen.variant.role.rawValue),
      "slices": JSON(seen.slices),
      "slices_left_out": JSON(seen.slicesLeftOut),
      "doubtful": JSON(seen.doubt?.rawValue),
      "elapsed_s": JSON(seen.elapsed),
      "cpu_share": JSON(seen.cpuShare),
      "overlap": JSON(seen.overlap),
      "ops": .integer(seen.counts.operations),
      "ops_per_s": JSON(seen.rate?.median),
      "ops_per_s_low": JSON(seen.rate?.middleHalf?.lowerBound),
      "ops_per_s_high": JSON(seen.rate?.middleHalf?.upperBound),
      "ns_per_op": JSON(seen.nanosecondsPerOperation),
      "vs_baseline": JSON(seen.ratio?.median),
      "vs_baseline_low": JSON(seen.ratio?.middleHalf?.lowerBound),
      "vs_baseline_high": JSON(seen.ratio?.middleHalf?.upperBound),
    ]
    fields += Self.counted(seen.counts, of: seen.variant) { $0.contains(.variants) }
    fields += ["fairness": JSON(seen.fairness), "run_length": JSON(seen.runLength)]
    return fields
  }

  func law(_ law: Law, _ seen: VariantSnapshot) -> JSONFields {
    let ledger = seen.ledger
    return [
      "statement": .string(law.statement),
      "expected": JSON(ledger?.expected),
      "observed": JSON(ledger?.observed),
      "violations": JSON(ledger?.violations),
      "sightings": JSON(ledger?.sightings),
      "holds": JSON(ledger?.holds),
      "summary": JSON(ledger.map { law.summary($0, seen.id.variant) }),
    ]
  }

  func wait(_ wait: WaitSummary?) -> JSONFields {
    [
      "floor": JSON(wait?.floor),
      "p50": JSON(wait?.p50),
      "p90": JSON(wait?.p90),
      "p99": JSON(wait?.p99),
      "p999": JSON(wait?.p999),
      "max": JSON(wait?.max),
      "mean": JSON(wait?.mean),
      "worst_worker": JSON(wait?.worst?.worker),
      "worst_mean": JSON(wait?.worst?.mean),
      "samples": JSON(wait?.samples),
    ]
  }

  func worker(_ worker: WorkerSnapshot, of seen: VariantSnapshot) -> JSONFields {
    let hasRate = seen.rate != nil && seen.elapsed > 0
    let fields: JSONFields = [
      "id": JSON(worker.id),
      "cpu": JSON(worker.cpu),
      "ops": .integer(worker.counts.operations),
      "ops_per_s": JSON(hasRate ? Double(worker.counts.operations) / seen.elapsed : nil),
      "cpu_share": JSON(worker.cpuShare),
    ]
    return fields + Self.counted(worker.counts, of: seen.variant) { $0.contains(.workers) }
  }

  /// What was counted of single workers and is no part of a variant's own fields.
  func workersOnly(_ seen: VariantSnapshot) -> JSONFields {
    Self.counted(seen.counts, of: seen.variant) { $0 == .workers }
  }

  /// What was counted besides operations, which come first, in some parts of the report.
  private static func counted(
    _ counts: Counts, of variant: Variant, in parts: (Count.Parts) -> Bool
  ) -> JSONFields {
    let shown = Count.allCases.filter { $0 != .operations && parts($0.parts) }
    return JSONFields(
      shown.map {
        .init(key: $0.field, value: variant.counts($0) ? .integer(counts[$0]) : .null)
      })
  }
}
