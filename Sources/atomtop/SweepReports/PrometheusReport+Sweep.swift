import Contention

extension PrometheusReport {
  /// The report of a sweep: the samples of `run`, with a label for each knob that is varied.
  init(_ report: SweepReport, host: String) {
    let fields = SweepFields(report: report)
    let entries = report.seen.points.filter(\.isVisited).flatMap { point in
      let knobs = fields.setting(point).all.filter { fields.varied.contains($0.key) }
      // How many workers there are is a label of every sample.
      let labels = PrometheusLabels(JSONFields(knobs.filter { $0.key != Knob.threads.field }))
      return point.part.variants.map { seen in
        Entry(Entry(seen, of: point.part, threads: point.plan.threads, host: host), labels)
      }
    }
    self.init(
      entries: entries, machine: report.seen.machine, plan: fields.plan, started: report.started,
      host: host)
  }
}
