import Contention

/// The report for spreadsheets: a row per scenario, variant and worker, and after each
/// variant's workers one for worker `all`. A column is named by its path in the JSON report: `wait_ns_p50`.
/// What is unknown, or makes no sense for one worker, is empty.
struct CSVReport {
  private let fields: ReportFields

  init(_ snapshot: Snapshot, started: String) {
    fields = ReportFields(snapshot: snapshot, started: started)
  }

  /// The report with its last line break.
  var text: String {
    let rows = fields.snapshot.scenarios.flatMap { part in
      part.variants.flatMap { seen in
        seen.workers.map { row(worker: $0, of: seen, in: part) } + [row(allOf: seen, in: part)]
      }
    }
    // The last row is one of worker `all` and the first one of a worker: together they have every column.
    var columns: [String] = []
    var known: Set<String> = []
    for row in rows.suffix(1) + rows.prefix(1) {
      for field in row.all where known.insert(field.key).inserted { columns.append(field.key) }
    }
    return CSVTable(rows, columns: columns).text
  }

  // MARK: Rows

  private func row(
    worker: WorkerSnapshot, of seen: VariantSnapshot, in part: ScenarioSnapshot
  ) -> JSONFields {
    var row = start(part, seen, worker: JSON(worker.id), cpu: JSON(worker.cpu))
    // Without number and CPU, which `start` has.
    row += fields.worker(worker, of: seen).dropFirst(2)
    row += surroundings(part)
    return row
  }

  private func row(allOf seen: VariantSnapshot, in part: ScenarioSnapshot) -> JSONFields {
    var row = start(part, seen, worker: .string("all"), cpu: .null)
    // Without name and role, which `start` has.
    row += fields.variant(seen).dropFirst(2)
    row += fields.workersOnly(seen)
    row += fields.law(part.scenario.law, seen).inside("law")
    row += fields.wait(seen.wait).inside("wait_ns")
    row += surroundings(part)
    return row
  }

  private func start(
    _ part: ScenarioSnapshot, _ seen: VariantSnapshot, worker: JSON, cpu: JSON
  ) -> JSONFields {
    [
      "scenario": .string(part.name), "variant": .string(seen.id.variant),
      "role": .string(seen.variant.role.rawValue), "worker": worker, "cpu": cpu,
    ]
  }

  /// What all rows of a scenario share.
  private func surroundings(_ part: ScenarioSnapshot) -> JSONFields {
    var row: JSONFields = ["noise": JSON(part.noise)]
    row += fields.granted(part).inside("granted")
    row += fields.plan.inside("plan")
    row += fields.host.inside("host")
    row += ["schema": .integer(ReportFields.schema), "version": .string(Version.current)]
    return row
  }
}
