import Contention
import Foundation
import TestSupport
import Testing

@testable import atomtop

/// The CSV report has all that the JSON report has: whatever is in one is in the other.
@Suite("Report fields")
struct ReportLeaves {
  private static let names = Catalogue.scenarios.map(\.name)

  @Test(
    "every leaf of the JSON is a column of the CSV, and equal", arguments: names, [true, false])
  func leaves(_ name: String, isKnown: Bool) throws {
    let number = try #require(Self.names.firstIndex(of: name))
    let snapshot = try MadeUpSnapshot(name, number, isKnown: isKnown).snapshot
    let time = "2026-11-25T20:08:00Z"
    let text = CSVReport(snapshot, started: time).text
    let table = try #require(CSVText(text), "\(text)")
    #expect(table.titles == CSVText.reportTitles)
    let json = try #require(
      JSONSerialization.jsonObject(
        with: Data(JSONReport(snapshot, started: time).text.utf8)) as? [String: Any])
    let scenario = try #require((json["scenarios"] as? [[String: Any]])?.first)
    let variants = try #require(scenario["variants"] as? [[String: Any]])
    #expect(table.rows.count == 4 * variants.count)
    var common = json
    common["scenarios"] = nil
    common.merge(scenario) { _, inner in inner }
    common["variants"] = nil
    common["scenario"] = common.removeValue(forKey: "name")
    for (index, variant) in variants.enumerated() {
      var fields = variant
      fields["variant"] = fields.removeValue(forKey: "name")
      let workers = try #require(fields.removeValue(forKey: "workers") as? [[String: Any]])
      let rows = Array(table.rows[4 * index..<4 * index + 4])
      #expect(rows[3]["worker"] == "all")
      Leaves.compare(common.merging(fields) { _, inner in inner }, rows[3])
      for (worker, row) in zip(workers, rows) {
        var fields = worker
        fields["worker"] = fields.removeValue(forKey: "id")
        Leaves.compare(common.merging(fields) { _, inner in inner }, row)
      }
    }
  }
}
