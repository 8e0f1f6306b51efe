import Contention
import Dashboard

/// The report for people: each scenario's variants in aligned columns, what to know of the conditions,
/// and what the columns mean.
struct TableReport {
  let snapshot: Snapshot
  /// Whether the table has rates, and what else depends on the time that was taken.
  private let showsRates: Bool
  /// Columns that a line of the table may take.
  private let width: Int

  init(
    _ snapshot: Snapshot, showsRates: Bool = true, width: Int = Stream.output.width ?? 120
  ) {
    self.snapshot = snapshot
    self.showsRates = showsRates
    self.width = width
  }

  /// What stands above rates of a debug build.
  static let debugRemark =
    "DEBUG BUILD: the rates below mean nothing. Measure with a release build."

  /// The report with its last line break, in Unicode.
  var text: String {
    Self.text(blocks + [TableLegend(snapshot: snapshot, showsRates: showsRates).lines])
  }

  /// The report without the explanation of its columns.
  var brief: String { Self.text(blocks) }

  private static func text(_ blocks: [[String]]) -> String {
    blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var blocks: [[String]] {
    var blocks: [[String]] = []
    if showsRates, snapshot.machine.isDebugBuild {
      blocks.append([Self.debugRemark])
    }
    for part in snapshot.scenarios {
      blocks.append(TableHeading(snapshot: snapshot, part: part).lines + [""] + table(part))
      let remarks = conditions(part)
      if !remarks.isEmpty { blocks.append(remarks) }
      if part.scenario.showsStopping, !stopping(part).isEmpty { blocks.append(stopping(part)) }
      if showsSummaries { blocks.append(summaries(part)) }
    }
    return blocks
  }

  private func conditions(_ part: ScenarioSnapshot) -> [String] {
    let conditions = Conditions(snapshot: snapshot, part: part)
    return (conditions.variantsLeftOut + (showsRates ? conditions.sentences : []))
      .flatMap { TextWrap.lines($0, width: min(width, 100)) }
  }

  private func table(_ part: ScenarioSnapshot) -> [String] {
    TableColumns(snapshot: snapshot, part: part, showsRates: showsRates).table(width: width).lines
  }

  /// Where a run is short enough to know what must come out, the outcome is said in its words.
  private var showsSummaries: Bool {
    if case .operations = snapshot.plan.limit { return true }
    return snapshot.plan.samples != nil
  }

  private func stopping(_ part: ScenarioSnapshot) -> [String] {
    part.variants.compactMap { seen in
      seen.stopping.map { "\(seen.id.variant): \($0.sentence)" }
    }
  }

  private func summaries(_ part: ScenarioSnapshot) -> [String] {
    part.variants.compactMap { seen in
      seen.ledger.map { "\(seen.id.variant): \(part.scenario.law.summary($0, seen.id.variant))" }
    }
  }
}
