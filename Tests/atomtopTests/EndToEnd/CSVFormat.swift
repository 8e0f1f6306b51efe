import Contention
import TestSupport
import Testing

/// `--format csv`: a table of RFC 4180 that spreadsheets open without questions.
@Suite("CSV format", .serialized)
struct CSVFormat {
  @Test("a row per worker, and one for all of them, under names that stay")
  func rows() throws {
    let outcome = try ProgramRun.of([
      "run", "-s", "counter", "-s", "max", "--format", "csv", "-t", "3", "--ops", "200",
    ])
    #expect(outcome.ending == .exit(0))
    let table = try #require(CSVText(outcome.output), "not as RFC 4180 has it")
    #expect(table.titles == CSVText.reportTitles)
    let rows = table.rows
    let variants = ["counter", "max"].compactMap { Catalogue.scenario(named: $0)?.variants.count }
    #expect(rows.count == variants.reduce(0, +) * 4)
    for start in stride(from: 0, to: rows.count, by: 4) {
      let group = rows[start..<start + 4]
      #expect(group.compactMap { $0["worker"] } == ["0", "1", "2", "all"])
      #expect(Set(group.map { $0["variant"] }).count == 1)
      #expect(group.dropLast().allSatisfy { $0["ops"] == "200" && $0["law_holds"] == "" })
      check(sum: group.last ?? [:])
    }
  }

  private func check(sum row: [String: String]) {
    #expect(row["ops"] == "600")
    #expect(row["cpu"] == "")
    #expect(row["plan_threads"] == "3")
    guard row["role"] != "broken" else { return }
    #expect(row["law_holds"] == "true", "\(row)")
    #expect(row["law_expected"] == row["law_observed"], "\(row)")
    #expect(row["law_violations"] == "0", "\(row)")
  }
}
