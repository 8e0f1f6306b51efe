import Contention

/// The report for Prometheus, which gathers those of many machines. What is unknown has no sample.
struct PrometheusReport {
  private typealias Sample = PrometheusText.Sample

  /// A variant, measured under one plan.
  struct Entry {
    let labels: PrometheusLabels
    let seen: VariantSnapshot
    /// That of its scenario.
    let noise: Double?

    /// A variant of a scenario with so many workers, on a machine of that name in the network.
    init(_ seen: VariantSnapshot, of part: ScenarioSnapshot, threads: Int, host: String) {
      labels = PrometheusLabels(seen.id, seen.variant.role, threads: threads, host: host)
      (self.seen, noise) = (seen, part.noise)
    }

    /// The same with more labels.
    init(_ entry: Entry, _ more: PrometheusLabels) {
      labels = entry.labels + more
      (seen, noise) = (entry.seen, entry.noise)
    }
  }

  let entries: [Entry]
  let machine: Machine
  /// What was asked for.
  let plan: JSONFields
  /// When the measurement began: "2026-11-25T20:08:00Z".
  let started: String
  /// The machine's name in the network.
  let host: String

  /// The report with its last line break.
  var text: String {
    var text = PrometheusText()
    addSurroundings(to: &text)
    addRates(to: &text)
    addConditions(to: &text)
    addCounts(to: &text)
    text.add(.wait, entries.flatMap(waits))
    return text.text
  }

  private func figures(_ value: (VariantSnapshot) -> Double?) -> [Sample] {
    entries.compactMap { Sample($0.labels, value($0.seen)) }
  }

  private func counts(_ value: (VariantSnapshot) -> UInt64?) -> [Sample] {
    entries.compactMap { entry in value(entry.seen).map { Sample(entry.labels, $0) } }
  }

  // MARK: Metrics

  private func addSurroundings(to text: inout PrometheusText) {
    let host: PrometheusLabels = ["host": host]
    text.add(.info, [Sample(PrometheusLabels(of: machine) + host, 1)])
    text.add(.plan, [Sample(PrometheusLabels(plan) + host, 1)])
    text.add(
      .start, [Sample(host, Platform.secondsSince1970(timeOfDay: started))].compactMap { $0 })
  }

  private func addRates(to text: inout PrometheusText) {
    text.add(.rate, figures { $0.rate?.median })
    text.add(.lowRate, figures { $0.rate?.middleHalf?.lowerBound })
    text.add(.highRate, figures { $0.rate?.middleHalf?.upperBound })
    text.add(.ratio, figures { $0.ratio?.median })
    text.add(.lowRatio, figures { $0.ratio?.middleHalf?.lowerBound })
    text.add(.highRatio, figures { $0.ratio?.middleHalf?.upperBound })
    // It is the baseline's, so this has the same labels as all else.
    text.add(
      .noise,
      entries.filter(\.seen.variant.isBaseline).compactMap { Sample($0.labels, $0.noise) })
  }

  private func addConditions(to text: inout PrometheusText) {
    text.add(.seconds, figures { $0.elapsed })
    text.add(.slices, counts { UInt64($0.slices) })
    text.add(.slicesLeftOut, counts { UInt64($0.slicesLeftOut) })
    text.add(.doubtful, counts { $0.doubt == nil ? 0 : 1 })
    text.add(.cpuShare, figures { $0.cpuShare })
    text.add(.overlap, figures { $0.overlap })
    text.add(.runLength, figures { $0.runLength })
    text.add(.fairness, figures { $0.fairness })
  }

  private func addCounts(to text: inout PrometheusText) {
    text.add(.operations, counts { $0.counts.operations })
    text.add(.casAttempts, counts { $0.variant.countsCAS ? $0.counts.casAttempts : nil })
    text.add(.casFailures, counts { $0.variant.countsCAS ? $0.counts.casFailures : nil })
    text.add(.violations, counts { $0.ledger?.violations })
    text.add(.holds, counts { seen in seen.ledger.map { $0.holds ? 1 : 0 } })
  }

  private func waits(_ entry: Entry) -> [Sample] {
    guard let wait = entry.seen.wait else { return [] }
    let labels = entry.labels
    let quantiles = [
      ("0.5", wait.p50), ("0.9", wait.p90), ("0.99", wait.p99), ("0.999", wait.p999),
      ("1", wait.max),
    ]
    let samples = quantiles.compactMap { quantile, nanoseconds in
      Sample(labels + ["quantile": quantile], nanoseconds.map { Double($0) / 1e9 })
    }
    let sum = Sample(labels, wait.mean * Double(wait.samples) / 1e9, suffix: "_sum")
    return samples + [sum, Sample(labels, wait.samples, suffix: "_count")].compactMap { $0 }
  }
}

extension PrometheusReport {
  /// The report of one measurement.
  init(_ snapshot: Snapshot, started: String, host: String) {
    self.init(
      entries: snapshot.scenarios.flatMap { part in
        part.variants.map { Entry($0, of: part, threads: snapshot.plan.threads, host: host) }
      },
      machine: snapshot.machine, plan: ReportFields(snapshot: snapshot, started: started).plan,
      started: started, host: host)
  }
}

extension PrometheusLabels {
  /// What was measured with, and on which machine. Not when: that would make each measurement a new series.
  init(of machine: Machine) {
    self = [
      "version": Version.current, "build": machine.isDebugBuild ? "debug" : "release",
      "os": machine.os, "arch": machine.arch, "cpu": machine.cpu, "cpus": "\(machine.cpus)",
    ]
  }

  /// Those fields of a report for programs that are known.
  init(_ fields: JSONFields) {
    self = fields.all.reduce([:]) { labels, field in
      field.value.label.map { labels + [field.key: $0] } ?? labels
    }
  }
}

extension JSON {
  /// As a label has it; nil: unknown.
  fileprivate var label: String? {
    switch self {
    case .null: nil
    case .string(let text): text
    default: text
    }
  }
}
