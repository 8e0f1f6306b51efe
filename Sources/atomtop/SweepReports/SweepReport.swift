import Contention

/// What a sweep came to, and what a report of it needs to know.
struct SweepReport {
  let seen: SweepSnapshot
  /// When the measurement began: "2026-11-25T20:08:00Z".
  let started: String
  /// Whether the table shows how many times the baseline's rate.
  var isRelative = false

  /// What is the same at every point, each in a few words: "2 CPUs, pinned", "acq-rel".
  var fixed: [String] {
    guard let point = seen.points.first else { return [] }
    return TableHeading(snapshot: snapshot(of: point), part: point.part)
      .fixed(but: seen.plan.axes.map(\.knob))
  }

  /// What was seen at a point, as `run` would report it.
  func snapshot(of point: SweepPoint) -> Snapshot {
    Snapshot(
      plan: point.plan, machine: seen.machine, elapsed: seen.elapsed,
      sliceMilliseconds: point.plan.effectiveSlice(cpus: seen.machine.cpus), scenarios: [point.part]
    )
  }
}
