import Contention
import Dashboard

/// A comparison for people: what differs around the measurements, then variant by variant.
struct ComparisonTable {
  private let comparison: Comparison
  private let heading: ComparisonHeading
  private let words: ComparisonWords
  private let width: Int

  init(
    _ comparison: Comparison, names: (a: String, b: String), width: Int = Stream.output.width ?? 120
  ) {
    self.comparison = comparison
    heading = ComparisonHeading(comparison: comparison, names: names)
    words = ComparisonWords(comparison: comparison)
    self.width = width
  }

  /// The report with its last line break, in Unicode.
  var text: String {
    let blocks =
      heading.blocks.map(wrapped) + tables + [wrapped(missing), wrapped(legend)]
      + [wrapped([words.summary])]
    return blocks.filter { !$0.isEmpty }.joined(separator: [""]).map { $0 + "\n" }.joined()
  }

  /// What follows a line's first is indented.
  private func wrapped(_ lines: [String]) -> [String] {
    lines.flatMap { line in
      TextWrap.lines(line, width: min(width, 100) - 2).enumerated()
        .map { $0 == 0 ? $1 : "  " + $1 }
    }
  }

  // MARK: Rates

  /// A table for each scenario, its name above.
  private var tables: [[String]] {
    var scenarios: [String] = []
    for variant in comparison.variants where !scenarios.contains(variant.subject.scenario) {
      scenarios.append(variant.subject.scenario)
    }
    return scenarios.map { scenario in
      let rows = comparison.variants.filter { $0.subject.scenario == scenario }
      let whole = table(rows, withSpread: rows.contains { $0.spread != nil })
      let isWide = whole.contains { $0.columns > width }
      return [scenario] + (isWide ? table(rows, withSpread: false) : whole)
    }
  }

  private func table(_ rows: [ComparedVariant], withSpread: Bool) -> [String] {
    let knobs = comparison.a.varied.map(ComparisonWords.title)
    var columns = knobs.map { TextTable.Column(title: $0, alignment: .right) }
    columns.append(.init(title: "  variant", alignment: .left))
    // Where some rates are marked the others leave room for it, so that digits stay in line.
    let space = hasMarks ? "  " : ""
    columns += ["A ops/s" + space, "B ops/s" + space, "B ÷ A"]
      .map { TextTable.Column(title: $0, alignment: .right) }
    if withSpread { columns.append(.init(title: "spread", alignment: .right)) }
    columns.append(.init(title: "", alignment: .left))
    var table = TextTable(columns)
    for row in rows {
      table.add(
        row.subject.values.map(\.plainText)
          + ["\(row.a.role?.mark ?? " ") \(row.subject.variant)", rate(row.a), rate(row.b)]
          + [row.ratio.map(ComparisonWords.figure) ?? TableColumns.unknown]
          + (withSpread ? [spread(row)] : []) + [verdict(row)])
    }
    return table.lines
  }

  private var hasMarks: Bool {
    comparison.variants.contains { isMarked($0.a) || isMarked($0.b) }
  }

  private func isMarked(_ entry: StoredReport.Entry) -> Bool {
    entry.doubt != nil && entry.rate != nil
  }

  private func rate(_ entry: StoredReport.Entry) -> String {
    let rate = entry.rate.map { Figures.si($0.median) + "/s" } ?? TableColumns.unknown
    return rate + (isMarked(entry) ? " ?" : hasMarks ? "  " : "")
  }

  private func spread(_ row: ComparedVariant) -> String {
    guard let spread = row.spread else { return TableColumns.unknown }
    return [spread.lowerBound, spread.upperBound].map(ComparisonWords.figure)
      .joined(separator: "–")
  }

  private func verdict(_ row: ComparedVariant) -> String {
    guard let differs = row.differs else { return TableColumns.unknown }
    return differs ? row.isSlower ? "slower" : "faster" : "≈"
  }

  // MARK: Below them

  private var missing: [String] {
    [("A", comparison.onlyInA), ("B", comparison.onlyInB)].filter { !$0.1.isEmpty }
      .map { "only in \($0): \($1.map(words.name).joined(separator: "; "))" }
  }

  private var legend: [String] {
    var lines = [
      "A, B: operations per second of the whole crew, medians over slices; B ÷ A: their ratio"
    ]
    if comparison.variants.contains(where: { $0.spread != nil }) {
      lines.append(
        "spread: from B's low ÷ A's high to B's high ÷ A's low, the ends of the middle halves")
    }
    lines.append(
      "≈ no difference: the middle halves, widened by the noise of both, meet; "
        + "\(TableColumns.unknown) unknown")
    if hasMarks { lines.append("? no slice was good, so that nothing is said of a difference") }
    return lines
  }
}
