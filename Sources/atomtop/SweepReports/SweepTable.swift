import Contention
import Dashboard

/// What a sweep came to, for people: a row for each variant and a column for each point, or, of two knobs, a grid
/// of the fastest; then who is the fastest where, and where curves cross.
struct SweepTable {
  /// Columns that a line may take where the terminal does not say.
  private static let width = 80
  /// The same where a page has margins.
  private static let lessonWidth = 76

  private let report: SweepReport
  private let seen: SweepSnapshot
  private let words: SweepText
  private let width: Int

  init(_ report: SweepReport, width: Int = Stream.output.width ?? Self.width) {
    self.report = report
    self.width = width
    seen = report.seen
    words = SweepText(report.seen)
  }

  /// The report with its last line break, in Unicode.
  var text: String {
    let blocks = remarks + [heading] + tables + [sentences, conditions, legend]
    return blocks.filter { !$0.isEmpty }.joined(separator: [""]).map { $0 + "\n" }.joined()
  }

  /// The report for a lesson, which is narrower and knows what was asked for.
  static func brief(_ seen: SweepSnapshot) -> [String] {
    let table = SweepTable(SweepReport(seen: seen, started: ""), width: lessonWidth)
    return Array(
      (table.remarks + table.tables + [table.sentences]).filter { !$0.isEmpty }.joined(separator: [
        ""
      ]))
  }

  private func wrapped(_ text: String) -> [String] {
    TextWrap.lines(text, width: min(width, 100))
  }

  // MARK: Above

  private var remarks: [[String]] {
    var remarks: [[String]] = []
    if seen.machine.isDebugBuild { remarks.append([TableReport.debugRemark]) }
    if !seen.isComplete {
      let visits = "\(seen.visits) of \(seen.plannedVisits) visits"
      remarks.append(
        wrapped("PARTIAL: ended early, after \(visits). Figures are of what was measured."))
    }
    return remarks
  }

  private var heading: [String] {
    guard let scenario = seen.plan.scenario else { return [] }
    let noise = seen.noise.map { ["noise ±\(Figures.deviation($0))"] } ?? []
    return wrapped("\(scenario.name): \(scenario.operation)")
      + wrapped("varied: \(words.varied)") + wrapped(words.effort)
      + wrapped((report.fixed + noise).joined(separator: " · "))
  }

  // MARK: Tables

  private var tables: [[String]] {
    seen.plan.axes.count == 1
      ? SweepColumns(seen, isRelative: report.isRelative).blocks(width: width)
      : SweepGrid(seen).blocks(width: width)
  }

  // MARK: Below

  private var sentences: [String] {
    let silence = words.silence.map { [$0] } ?? []
    return (words.leaders + words.crossings + silence).flatMap(wrapped)
  }

  private var conditions: [String] {
    var lines: [String] = []
    for point in seen.points where point.isVisited {
      let conditions = Conditions(snapshot: report.snapshot(of: point), part: point.part)
      guard let warning = conditions.warning else { continue }
      lines += wrapped("\(words.name(of: point)): \(warning)")
    }
    return lines + (seen.points.first.map { leftOut($0) } ?? []).flatMap(wrapped)
  }

  /// Variants that are in play at some points only.
  private func leftOut(_ point: SweepPoint) -> [String] {
    guard let scenario = seen.plan.scenario else { return [] }
    return scenario.variants.filter { seen.variants.contains($0.name) }.compactMap { variant in
      variant.onlyWorkers.map { "\(variant.name) works with exactly \($0) workers." }
    }
  }

  private var legend: [String] {
    let roles = Role.allCases.map { "\($0.mark) \($0.explanation)" }.joined(separator: "   ")
    let own =
      seen.plan.axes.count == 1
      ? SweepColumns.legend(isRelative: report.isRelative, seen) : SweepGrid.legend
    return (roles.columns <= width ? [roles] : wrapped(roles)) + own.flatMap(wrapped)
  }
}
