import TestSupport
import Testing

/// `--format csv`: a table of RFC 4180 that spreadsheets open without questions.
@Suite("CSV format", .serialized)
struct CSVFormat {
  /// The records of `text`, by the grammar of RFC 4180; nil where it is broken.
  private func parsed(_ text: String) -> [[String]]? {
    var records: [[String]] = []
    var fields: [String] = []
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      guard let field = takeField(&rest) else { return nil }
      fields.append(field)
      switch rest.popFirst() {
      case ",": continue
      case "\r":
        guard rest.popFirst() == "\n" else { return nil }
        records.append(fields)
        fields = []
      default: return nil
      }
    }
    return fields.isEmpty ? records : nil
  }

  private func takeField(_ rest: inout Substring.UnicodeScalarView) -> String? {
    var field = String.UnicodeScalarView()
    guard rest.first == "\"" else {
      while let scalar = rest.first, scalar != ",", scalar != "\r" {
        guard scalar != "\"", scalar != "\n" else { return nil }
        field.append(rest.removeFirst())
      }
      return String(field)
    }
    rest.removeFirst()
    while let scalar = rest.popFirst() {
      guard scalar == "\"" else {
        field.append(scalar)
        continue
      }
      guard rest.first == "\"" else { return String(field) }
      field.append(rest.removeFirst())
    }
    return nil
  }

  @Test("a row per worker, and one for all of them, under names that stay")
  func rows() throws {
    let outcome = try Outcome.of([
      "run", "-s", "counter", "-s", "max", "--format", "csv", "-t", "3", "--ops", "200",
    ])
    #expect(outcome.ending == .exit(0))
    let records = try #require(parsed(outcome.output), "not as RFC 4180 has it")
    let titles = records[0]
    #expect(
      titles == [
        "scenario", "variant", "role", "threads", "worker", "cpu", "slices", "elapsed_s", "ops",
        "ops_per_s", "ns_per_op", "vs_baseline", "cas_attempts", "cas_failures", "fairness",
        "wins", "law", "expected", "observed", "violations", "holds", "wait_p50_ns",
        "wait_p90_ns", "wait_p99_ns", "wait_max_ns", "wait_samples",
      ])
    #expect(records.allSatisfy { $0.count == titles.count })
    let rows = records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(titles, $0)) }
    // Five variants of counter, four of max.
    #expect(rows.count == 9 * 4)
    for start in stride(from: 0, to: rows.count, by: 4) {
      let group = rows[start..<start + 4]
      #expect(group.compactMap { $0["worker"] } == ["0", "1", "2", "all"])
      #expect(Set(group.map { $0["variant"] }).count == 1)
      #expect(group.dropLast().allSatisfy { $0["ops"] == "200" && $0["holds"] == "" })
      check(sum: group.last ?? [:])
    }
  }

  private func check(sum row: [String: String]) {
    #expect(row["ops"] == "600")
    #expect(row["cpu"] == "")
    #expect(row["threads"] == "3")
    guard row["role"] != "broken" else { return }
    #expect(row["holds"] == "true", "\(row)")
    #expect(row["expected"] == row["observed"], "\(row)")
    #expect(row["violations"] == "0", "\(row)")
  }
}
