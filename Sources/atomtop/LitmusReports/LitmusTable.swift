import Contention
import Dashboard

/// What `litmus` counted, for people: each test with its accesses, a block for each ordering, and, where there
/// are several tests, all of them in one table.
struct LitmusTable {
  /// Columns that a line may take.
  private static let width = 80
  /// The same where a page has margins.
  private static let lessonWidth = 76
  private static let weakMark = "»"

  private let report: LitmusReport
  private let width: Int

  init(_ report: LitmusReport, width: Int = Self.width) {
    (self.report, self.width) = (report, width)
  }

  /// The report with its last line break, in Unicode.
  var text: String {
    let blocks = remarks + report.tests.flatMap(blocks) + summary + [legend]
    return blocks.joined(separator: [""]).map { $0 + "\n" }.joined()
  }

  /// The report for a lesson, which is narrower.
  var brief: [String] { Array((report.tests.flatMap(blocks) + [legend]).joined(separator: [""])) }

  /// What a lesson on the screen says of a run; nil: no litmus test ran.
  static func brief(of snapshot: Snapshot) -> [String]? {
    let report = LitmusReport(snapshot)
    return report.tests.isEmpty ? nil : LitmusTable(report, width: lessonWidth).brief
  }

  private func wrapped(_ text: String) -> [String] { TextWrap.lines(text, width: width) }

  private var remarks: [[String]] {
    report.snapshot.machine.isDebugBuild ? [[TableReport.debugRemark]] : []
  }

  // MARK: A test

  private func blocks(_ test: LitmusReport.Test) -> [[String]] {
    let conditions = LitmusConditions(test, report.snapshot)
    return [
      wrapped("\(test.shape.name): \(test.shape.title)") + wrapped(test.shape.question)
        + conditions.lines.flatMap(wrapped),
      LitmusLanes(test).lines,
    ] + test.counts.map(block)
  }

  private func block(_ count: LitmusCount) -> [String] {
    let name = "\(count.text.ordering.rawValue): \(count.seen.variant.summary)"
    return wrapped(name) + ["  " + figures(count)] + table(count) + sentences(count)
  }

  private func figures(_ count: LitmusCount) -> String {
    let instances = "\(Figures.grouped(count.instances)) instances"
    guard let rate = count.rate else { return instances }
    return "\(instances) in \(Figures.nanoseconds(count.seen.judgedSeconds * 1e9)), "
      + "\(Figures.si(rate))/s"
  }

  /// With the names of an outcome's values in each row, or, where that is too wide, above them.
  private func table(_ count: LitmusCount) -> [String] {
    let shape = count.text.shape
    let long = table(count, title: "outcome") { shape.text(of: $0) }
    if long.allSatisfy({ $0.columns <= width }) { return long }
    return table(count, title: shape.valueNames.joined(separator: " ")) { number in
      shape.values(of: number).map { "\($0)" }.joined(separator: " ")
    }
  }

  private func table(
    _ count: LitmusCount, title: String, outcome: (Int) -> String
  ) -> [String] {
    let figures = ["count", "share"].map { TextTable.Column(title: $0, alignment: .right) }
    let judges = LitmusText.judges.map { TextTable.Column(title: $0, alignment: .left) }
    var table = TextTable(
      [TextTable.Column(title: "  " + title, alignment: .left)] + figures + judges)
    for row in count.outcomes {
      table.add(
        [
          "\(mark(row, count)) \(outcome(row.number))", Figures.grouped(row.count),
          Figures.percent(count.share(row.count)),
        ] + count.text.words(of: row.number))
    }
    return table.lines
  }

  private func mark(_ row: LitmusCount.Outcome, _ count: LitmusCount) -> String {
    if row.count > 0, count.text.verdicts[row.number].isForbidden {
      return String(Role.broken.mark)
    }
    return row.number == count.text.shape.weakOutcome ? Self.weakMark : " "
  }

  /// What was seen and must not be, else what it means that something was not seen, and why.
  private func sentences(_ count: LitmusCount) -> [String] {
    let ledger = count.seen.ledger
    let absence = ledger.flatMap { count.text.absence($0, cpus: report.snapshot.machine.cpus) }
    let sentences = [ledger.flatMap(count.text.defect), absence, count.text.why]
    return sentences.compactMap { $0 }.flatMap { TextWrap.lines($0, width: width - 2) }
      .map { "  " + $0 }
  }

  // MARK: All tests

  private var summary: [[String]] {
    let tests = report.tests
    guard tests.count > 1, let first = tests.first else { return [] }
    let orderings = first.counts.map(\.text.ordering.rawValue)
    let names = ["test", "weak outcome"].map { TextTable.Column(title: $0, alignment: .left) }
    var table = TextTable(
      names + orderings.map { TextTable.Column(title: $0, alignment: .right) })
    for test in tests {
      table.add(
        [test.shape.name, test.shape.text(of: test.shape.weakOutcome)] + test.counts.map(Self.cell))
    }
    return [
      ["How often weak outcomes were seen; –: never, and forbidden by the language."] + table.lines
    ]
  }

  private static func cell(_ count: LitmusCount) -> String {
    if count.weak == 0 { return count.text.weak.language == false ? "–" : "0" }
    let share = Figures.percent(count.share(count.weak))
    return count.text.weak.isForbidden ? "FORBIDDEN " + share : share
  }

  private static let unknown =
    "unknown: what is computed knows no load buffering, which the language allows."

  private var hasUnknown: Bool {
    report.tests.contains { $0.counts.contains { $0.text.weak.language == nil } }
  }

  private var legend: [String] {
    wrapped("\(Self.weakMark) the weak outcome: no order of the accesses leads to it.")
      + wrapped(
        """
        Possible, as computed from the same accesses: in turns: one access after the other; \
        \(CPUFamily.name): on such CPUs; language: in Swift and C++, on any CPU and with any compiler.
        """) + (hasUnknown ? wrapped(Self.unknown) : [])
  }
}
