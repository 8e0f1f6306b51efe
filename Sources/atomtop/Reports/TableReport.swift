import Contention
import Dashboard

/// The report for people: each scenario's variants in aligned columns, and what the columns mean.
struct TableReport {
  private let snapshot: Snapshot

  init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// The report with its last line break, in Unicode.
  var text: String { Self.text(blocks + [legend]) }

  /// The report without the explanation of its columns.
  var brief: String { Self.text(blocks) }

  private static func text(_ blocks: [[String]]) -> String {
    blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var blocks: [[String]] {
    var blocks: [[String]] = []
    if snapshot.machine.isDebugBuild {
      blocks.append(["DEBUG BUILD: the rates below mean nothing. Measure with a release build."])
    }
    for part in snapshot.scenarios {
      blocks.append(heading(part) + [""] + table(part).lines)
      if part.scenario.showsStopping, !stopping(part).isEmpty { blocks.append(stopping(part)) }
      if showsSummaries { blocks.append(summaries(part)) }
    }
    return blocks
  }

  /// Where a run is short enough to know what must come out, the outcome is said in its words.
  private var showsSummaries: Bool {
    if case .operations = snapshot.plan.limit { return true }
    return snapshot.plan.samples != nil
  }

  private func stopping(_ part: ScenarioSnapshot) -> [String] {
    part.variants.compactMap { seen in
      seen.stopping.map { "\(seen.variant.name): \($0.sentence)" }
    }
  }

  private func summaries(_ part: ScenarioSnapshot) -> [String] {
    part.variants.compactMap { seen in
      seen.ledger.map { "\(seen.variant.name): \(part.scenario.law.summary($0))" }
    }
  }

  // MARK: Heading

  private func heading(_ part: ScenarioSnapshot) -> [String] {
    let plan = snapshot.plan
    let cpus = snapshot.machine.cpus
    let crew =
      "\(count(plan.threads, "worker")) on \(count(cpus, "CPU")), "
      + (plan.isPinned ? "pinned" : "not pinned")
    var facts = [crew, length]
    if let ordering = part.scenario.ordering(for: plan) { facts.append(ordering.rawValue) }
    facts += choices(part.scenario)
    return [
      "\(part.scenario.name): \(part.scenario.operation)",
      "law: \(part.scenario.law.statement)",
      facts.joined(separator: " · "),
    ]
  }

  /// How long each variant ran at a time.
  private var length: String {
    switch snapshot.plan.limit {
    case .operations(let number):
      "\(Figures.grouped(number)) \(number == 1 ? "operation" : "operations") per worker"
    case .none, .duration:
      "slice \(snapshot.sliceMilliseconds) ms"
    }
  }

  /// What was chosen otherwise than by default and matters to `scenario`.
  private func choices(_ scenario: Scenario) -> [String] {
    let plan = snapshot.plan
    var facts: [String] = []
    if plan.backoff != .none, scenario.choices.contains(.backoff) {
      facts.append("backoff \(plan.backoff.rawValue)")
    }
    for choice in [Choice.criticalSection, .outsideWork, .gap] {
      let steps = plan.steps(choice)
      guard steps > 0, scenario.choices.contains(choice) else { continue }
      facts.append("\(choice.rawValue) \(steps)")
    }
    if let samples = plan.samples, scenario.choices.contains(.samples) {
      let first = samples.prefix(8).map { "\($0)" }.joined(separator: ",")
      facts.append("samples \(first)" + (samples.count > 8 ? ",…" : ""))
    }
    if plan.priority != .idle { facts.append("\(plan.priority.rawValue) priority") }
    return facts
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  // MARK: Columns

  /// One column: its title, and what it says of a variant.
  private struct Field {
    let title: String
    var alignment = TextTable.Alignment.right
    let cell: (VariantSnapshot) -> String
  }

  private static let unknown = "–"

  private func table(_ part: ScenarioSnapshot) -> TextTable {
    let fields = fields(part)
    var table = TextTable(
      fields.map { TextTable.Column(title: $0.title, alignment: $0.alignment) })
    for seen in part.variants { table.add(fields.map { $0.cell(seen) }) }
    return table
  }

  /// The columns, without those that would be empty for every variant.
  private func fields(_ part: ScenarioSnapshot) -> [Field] {
    var fields = [
      Field(title: "  variant", alignment: .left) { "\($0.variant.role.mark) \($0.variant.name)" },
      Field(title: "ops/s") { figure($0.meanRate) { Figures.si($0) + "/s" } },
      Field(title: "ns/op") { figure($0.nanosecondsPerOperation, Figures.significant) },
    ]
    if let baseline = part.baseline {
      fields.append(
        Field(title: "×\(baseline.variant.name)") { figure(part.meanRatio($0), Figures.ratio) })
    }
    if part.variants.contains(where: \.variant.countsCAS) {
      fields.append(Field(title: "CAS fail") { figure($0.casFailureShare, Figures.percent) })
    }
    fields.append(Field(title: "fair") { figure($0.fairness) { Figures.fixed($0, 2) } })
    if part.variants.contains(where: { $0.wait != nil }) {
      fields.append(Field(title: "wait p50") { wait($0.wait?.p50) })
      fields.append(Field(title: "wait p99") { wait($0.wait?.p99) })
    }
    fields.append(
      Field(title: "law", alignment: .left) { seen in
        seen.ledger.map { part.scenario.law.verdict($0).long } ?? Self.unknown
      })
    return fields
  }

  private func figure(_ value: Double?, _ form: (Double) -> String) -> String {
    value.map(form) ?? Self.unknown
  }

  private func wait(_ nanoseconds: UInt64?) -> String {
    figure(nanoseconds.map { Double($0) }, Figures.nanoseconds)
  }

  // MARK: Legend

  private var legend: [String] {
    let threads = snapshot.plan.threads
    let seen = snapshot.scenarios.flatMap(\.variants)
    var lines = [
      Role.allCases.map { "\($0.mark) \($0.explanation)" }.joined(separator: "   "),
      "ops/s, ns/op: the whole crew's operations, and wall time for each of them",
    ]
    if let baseline = snapshot.scenarios.compactMap(\.baseline).first?.variant.name {
      lines.append("×\(baseline): how many times the rate of \(baseline), the baseline")
    }
    if seen.contains(where: \.variant.countsCAS) {
      lines.append("CAS fail: compare-and-swap attempts that failed")
    }
    let unfair =
      threads > 1
      ? "; \(Figures.fixed(1 / Double(threads), threads > 100 ? 4 : 2)): one did all" : ""
    lines.append("fair: 1.00: every worker did (in once: won) the same share\(unfair)")
    if seen.contains(where: { $0.wait != nil }) {
      lines.append("wait: time to get in, sampled: half of the waits, 99 % of them were no longer")
    }
    return lines
  }
}

extension Role {
  /// The role in words, for legends.
  var explanation: String {
    switch self {
    case .broken: "broken on purpose"
    case .atomic: "atomic operations"
    case .lock: "a lock"
    }
  }
}
