import Foundation
import TestSupport
import Testing

@testable import atomtop

/// What cannot be compared is told in one line: 64.
@Suite("Mistakes of compare")
struct CompareMistakeTests {
  private static let point = (point: "\"threads\": 1", variants: ["tas 100 99 101"])

  private func complaint(_ a: String, _ b: String) throws -> String {
    let scratch = try Scratch()
    let files = [try scratch.write(a, to: "a.json"), try scratch.write(b, to: "b.json")]
    do throws(Failure) {
      _ = try Comparison(filesAt: (files[0], files[1]))
      return ""
    } catch {
      #expect(error.status == 64 && error.messages.count == 1)
      return error.messages.first ?? ""
    }
  }

  @Test(
    "a file that is no report",
    arguments: [
      ("", "not JSON"), ("{", "not JSON"), ("a,b\r\n1,2\r\n", "not JSON"),
      ("\u{0}\u{1}", "not JSON"),
      ("[]", "all of it is something else"), ("3", "all of it is something else"),
      ("{}", "no report of run or sweep; 'atomtop run'"),
      ("{\"scenarios\": []}", "no report of run or sweep"),
      ("{\"schema\": 1, \"plan\": {}, \"tests\": []}", "a report of litmus; 'atomtop run'"),
      ("{\"plan\": {}, \"scenarios\": []}", "schema is missing"),
      ("{\"schema\": \"2\", \"plan\": {}, \"scenarios\": []}", "schema is something else"),
      ("{\"schema\": 3, \"plan\": {}, \"scenarios\": []}", "schema 3, and this atomtop knows 2"),
      ("{\"schema\": 9, \"plan\": {}, \"points\": []}", "schema 9, and this atomtop knows 1"),
      (
        "{\"schema\": 2, \"version\": \"1\", \"host\": 3, \"plan\": {}, \"scenarios\": []}",
        "host or plan is none"
      ),
      (
        """
        {"schema": 2, "version": "1", "host": {}, "plan": {}, "scenarios": [{"name": "max", \
        "variants": [{"ops_per_s": 3}]}]}
        """, "scenarios[0].variants[0].name is missing"
      ),
      (String(repeating: "[", count: 100_000), "not JSON"),
    ])
  func noReport(_ text: String, _ reason: String) throws {
    let message = try complaint(text, try MadeUpReport.text())
    #expect(message.contains("a.json") && message.contains(reason), "\(message)")
  }

  @Test("a run and a sweep, sweeps of different knobs, nothing in common")
  func pairs() throws {
    let run = try MadeUpReport.text()
    let sweep = MadeUpReport.sweep([Self.point])
    let other = MadeUpReport.sweep(varying: ["gap"], [("\"gap\": 1", ["tas 100 99 101"])])
    let beyond = MadeUpReport.sweep([("\"threads\": 2", ["tas 100 99 101"])])
    #expect(try complaint(run, sweep).contains("A is of run, B of sweep"))
    #expect(try complaint(sweep, run).contains("A is of sweep, B of run"))
    #expect(try complaint(sweep, other).contains("A varies threads, B gap"))
    #expect(try complaint(sweep, beyond).contains("no variant of a scenario in common"))
    #expect(try complaint(run, MadeUpReport.text("counter")).contains("spinlock / counter"))
    #expect(try complaint(run, run) == "")
    #expect(try complaint(sweep, sweep) == "")
  }

  @Test(
    "rates that nobody can have measured are unknown",
    arguments: [
      "0 0 0", "-5 -6 -4", "null null null", "100 110 90", "100 null 90", "1e308 1 1e308",
    ])
  func nonsense(_ rate: String) throws {
    let text = MadeUpReport.sweep([("\"threads\": 1", ["tas \(rate)"])])
    let report = try MadeUpReport.read(text)
    let comparison = Comparison(report, report)
    #expect(comparison.variants.map(\.differs) != [true])
    #expect(!ComparisonTable(comparison, names: ("a", "b")).text.isEmpty)
  }
}
