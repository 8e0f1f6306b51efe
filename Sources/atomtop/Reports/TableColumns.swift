import Contention
import Dashboard

/// The columns of a scenario's table, and those of them that there is room for.
struct TableColumns {
  let snapshot: Snapshot
  let part: ScenarioSnapshot
  /// Whether it has rates, and what else depends on the time that was taken.
  var showsRates = true

  static let unknown = "–"

  /// One column: its title, and what it says of a variant.
  private struct Field {
    let title: String
    var alignment = TextTable.Alignment.right
    /// Columns of a lower rank go first where there is no room.
    var rank = 10
    let cell: (VariantSnapshot) -> String
  }

  /// The table, at most `width` columns wide if that is possible.
  func table(width: Int) -> TextTable {
    var fields = fields
    while true {
      var table = TextTable(
        fields.map { TextTable.Column(title: $0.title, alignment: $0.alignment) })
      for seen in part.variants { table.add(fields.map { $0.cell(seen) }) }
      let isWide = (table.lines.map(\.columns).max() ?? 0) > width
      guard isWide, let least = fields.map(\.rank).min(), least < 10 else { return table }
      fields.removeAll { $0.rank == least }
    }
  }

  /// The columns, without those that would be empty for every variant.
  private var fields: [Field] {
    var fields = [
      Field(title: "  variant", alignment: .left) { "\($0.variant.role.mark) \($0.id.variant)" }
    ]
    if showsRates { fields += rates + comparison }
    if part.variants.contains(where: \.variant.countsCAS) {
      fields.append(
        Field(title: Count.casFailures.title) { figure($0.casFailureShare, Figures.percent) })
    }
    if showsRates { fields += order }
    fields.append(
      Field(title: "law", alignment: .left) { seen in
        seen.ledger.map { part.scenario.law.verdict($0).long } ?? Self.unknown
      })
    return fields
  }

  private var rates: [Field] {
    // Where some figures are marked the others leave room for it, so that digits stay in line.
    let unmarked = part.variants.contains(where: \.isMarked) ? "  " : ""
    var fields = [
      Field(title: "ops/s" + unmarked) { seen in
        figure(seen.rate?.median) { Figures.si($0) + "/s" } + (seen.isMarked ? " ?" : unmarked)
      }
    ]
    if part.variants.contains(where: { $0.rate?.deviation != nil }) {
      fields.append(Field(title: "±", rank: 5) { figure($0.rate?.deviation, Figures.deviation) })
    }
    fields.append(Field(title: "ns/op") { figure($0.nanosecondsPerOperation, Figures.significant) })
    return fields
  }

  /// How many times the baseline's rate. A number of operations is done once: there is no round to compare.
  private var comparison: [Field] {
    guard snapshot.plan.operations == nil, let baseline = part.baseline else { return [] }
    var fields = [Field(title: "×\(baseline.id.variant)") { $0.comparison }]
    if part.variants.contains(where: { $0.ratio?.deviation != nil }) {
      fields.append(
        Field(title: "±", rank: 4) { seen in
          seen.variant.isBaseline ? Self.unknown : figure(seen.ratio?.deviation, Figures.deviation)
        })
    }
    return fields
  }

  /// Who comes after whom, and how long that takes.
  private var order: [Field] {
    var fields: [Field] = []
    if part.variants.contains(where: { $0.fairness != nil }) {
      fields.append(Field(title: "fair") { figure($0.fairness) { Figures.fixed($0, 2) } })
    }
    if part.variants.contains(where: { $0.runLength != nil }) {
      fields.append(Field(title: "run", rank: 6) { figure($0.runLength, Figures.runLength) })
    }
    return part.variants.contains { $0.wait != nil } ? fields + waits : fields
  }

  private var waits: [Field] {
    var fields = [
      Field(title: "wait p50", rank: 7) { seen in wait(seen) { $0.p50 } },
      Field(title: "p99", rank: 8) { seen in wait(seen) { $0.p99 } },
    ]
    if part.variants.contains(where: { $0.wait?.p999 != nil }) {
      fields.append(Field(title: "p99.9", rank: 3) { seen in wait(seen) { $0.p999 } })
    }
    fields.append(Field(title: "longest", rank: 7) { seen in wait(seen) { $0.max } })
    fields.append(Field(title: "mean", rank: 3) { seen in wait(seen) { UInt64($0.mean) } })
    if snapshot.plan.threads > 1 {
      fields.append(
        Field(title: "worst worker", rank: 2) { seen in
          guard let worst = seen.wait?.worst else { return Self.unknown }
          return "\(worst.worker): \(Figures.nanoseconds(worst.mean.rounded()))"
        })
    }
    return fields
  }

  private func figure(_ value: Double?, _ form: (Double) -> String) -> String {
    value.map(form) ?? Self.unknown
  }

  private func wait(_ seen: VariantSnapshot, _ value: (WaitSummary) -> UInt64?) -> String {
    guard let wait = seen.wait, let value = value(wait) else { return Self.unknown }
    return wait.text(Double(value))
  }
}
