import Contention

/// What `litmus` counted, for Prometheus.
struct LitmusPrometheus {
  private let report: LitmusReport
  /// The machine's name in the network.
  private let host: String

  init(_ report: LitmusReport, host: String) { (self.report, self.host) = (report, host) }

  /// The report with its last line break.
  var text: String {
    var text = PrometheusText()
    text.add(
      .instances,
      report.counts.map { count in .init(labels(count), count.instances) })
    text.add(
      .outcomes,
      report.counts.flatMap { count in count.outcomes.map { sample($0, of: count) } })
    text.add(
      .elapsed,
      report.counts.compactMap { count in .init(labels(count), count.seen.judgedSeconds) })
    return text.text
  }

  private func labels(_ count: LitmusCount) -> PrometheusLabels {
    ["test": count.text.shape.name, "ordering": count.text.ordering.rawValue, "host": host]
  }

  private func sample(
    _ outcome: LitmusCount.Outcome, of count: LitmusCount
  ) -> PrometheusText.Sample {
    let verdict = count.text.verdicts[outcome.number]
    return .init(
      [
        "test": count.text.shape.name, "ordering": count.text.ordering.rawValue,
        "outcome": count.text.shape.text(of: outcome.number),
        "weak": PrometheusLabels.text(outcome.number == count.text.shape.weakOutcome),
        "in_turns": PrometheusLabels.text(verdict.inTurns),
        "cpu": PrometheusLabels.text(verdict.cpu),
        "language": PrometheusLabels.text(verdict.language), "host": host,
      ], outcome.count)
  }
}

extension PrometheusMetric {
  fileprivate static let instances = PrometheusMetric(
    "litmus_instances_total", .counter, "Instances of a litmus test that all workers performed.")
  fileprivate static let outcomes = PrometheusMetric(
    "litmus_outcomes_total", .counter,
    "Instances by outcome, and whether each may occur: in turns, on this kind of CPU, in the language."
  )
  fileprivate static let elapsed = PrometheusMetric(
    "litmus_elapsed_seconds", .gauge, "Seconds that these instances took.")
}
