import Contention
import Foundation
import Testing

@testable import atomtop

/// What `atomtop compare` prints.
@Suite("Reports of compare")
struct CompareReportTests {
  private func comparison(_ a: String, _ b: String) throws -> Comparison {
    Comparison(try MadeUpReport.read(a), try MadeUpReport.read(b))
  }

  private func sweeps(isComplete: Bool = true) throws -> Comparison {
    try comparison(
      MadeUpReport.sweep(
        [
          ("\"threads\": 1", ["tas 1e8 9.9e7 1.01e8", "mutex 5e7 4.9e7 5.1e7"]),
          ("\"threads\": 8", ["tas 4e6 3.9e6 4.1e6", "mutex 2e7 1.9e7 2.1e7"]),
        ]),
      MadeUpReport.sweep(
        [
          ("\"threads\": 1", ["tas 1e8 9.8e7 1.02e8", "mutex 6e7 5.9e7 6.1e7"]),
          ("\"threads\": 8", ["tas 1e6 9e5 1.1e6"]),
        ], isComplete: isComplete, cpu: "B"))
  }

  @Test("a table: what differs around the rates, the rates, all in a sentence")
  func table() throws {
    #expect(
      ComparisonTable(try sweeps(isComplete: false), names: ("a.json", "-"), width: 80).text == """
        A: a.json
        B: -

        complete: true / false
        CPU: A / B
        both: version 0.1.0, OS Linux, arch x86_64, CPUs 2, build release, started
          2026-11-25T20:08:00Z, slice ms 50, rounds 10

        B is partial: the sweep was stopped. What there is is compared.

        spinlock
        threads    variant   A ops/s   B ops/s  B ÷ A     spread
              1  ● tas       100 M/s   100 M/s   1.00  0.97–1.03  ≈
              1  ▣ mutex    50.0 M/s  60.0 M/s   1.20  1.16–1.24  faster
              8  ● tas      4.00 M/s  1.00 M/s   0.25  0.22–0.28  slower

        only in A: spinlock mutex at threads 8

        A, B: operations per second of the whole crew, medians over slices; B ÷ A:
          their ratio
        spread: from B's low ÷ A's high to B's high ÷ A's low, the ends of the middle
          halves
        ≈ no difference: the middle halves, widened by the noise of both, meet; –
          unknown

        2 of 3 rates differ: 1 slower, 1 faster; the largest: spinlock tas at threads
          8 ×0.25

        """)
  }

  @Test("JSON has what was promised, in this order")
  func json() throws {
    let words = ComparisonJSON(try sweeps()).text.split { $0 == " " || $0 == "\n" }
      .joined(separator: " ")
    let host = """
      "os": "Linux", "arch": "x86_64", "cpu": "%", "cpus": 2, "build": "release", \
      "started": "2026-11-25T20:08:00Z"
      """
    #expect(
      words == """
        { "schema": 1, "version": "\(Version.current)", \
        "a": {\(host.replacing("%", with: "A"))}, "b": {\(host.replacing("%", with: "B"))}, \
        "differences": [ {"field": "host.cpu", "a": "A", "b": "B"} ], "variants": [ \
        {"scenario": "spinlock", "threads": 1, "name": "tas", "a_ops_per_s": 100000000, \
        "b_ops_per_s": 100000000, "a_doubtful": null, "b_doubtful": null, "ratio": 1, \
        "ratio_low": 0.970297, "ratio_high": 1.0303, "differs": false}, \
        {"scenario": "spinlock", "threads": 1, "name": "mutex", "a_ops_per_s": 50000000, \
        "b_ops_per_s": 60000000, "a_doubtful": null, "b_doubtful": null, "ratio": 1.2, \
        "ratio_low": 1.15686, "ratio_high": 1.2449, "differs": true}, \
        {"scenario": "spinlock", "threads": 8, "name": "tas", "a_ops_per_s": 4000000, \
        "b_ops_per_s": 1000000, "a_doubtful": null, "b_doubtful": null, "ratio": 0.25, \
        "ratio_low": 0.219512, "ratio_high": 0.282051, "differs": true} ], \
        "only_in_a": [ {"scenario": "spinlock", "threads": 8, "name": "mutex"} ], "only_in_b": [] }
        """, "\(words)")
  }

  @Test("doubtful rates are marked, debug builds and other versions warned of")
  func doubtful() throws {
    let a = try MadeUpReport.text()
    let b = a.replacing("\"doubtful\": null", with: "\"doubtful\": \"overlap\"")
      .replacing("\"release\"", with: "\"debug\"")
      .replacing("\"version\": \"\(Version.current)\"", with: "\"version\": \"9.9.9\"")
    let text = ComparisonTable(try comparison(a, b), names: ("a", "b"), width: 100).text
    for words in [
      "version: \(Version.current) / 9.9.9\n", "build: release / debug\n",
      "WARNING: of a debug build: B. Such rates mean nothing.\n",
      "WARNING: the builds differ: atomtop itself may measure differently.\n",
      "✗ unlocked         333 k/s     333 k/s ?   1.00", "\n? no slice was good",
      "whether any of 8 variants differs is unknown\n",
    ] {
      #expect(text.contains(words), "\(words) is not in:\n\(text)")
    }
  }

  @Test("no line is wider than the terminal", arguments: [40, 60, 80, 120])
  func width(_ width: Int) throws {
    let knobs = ["threads", "critical_section"]
    let point = "\"threads\": 1024, \"critical_section\": 1000000"
    let text = MadeUpReport.sweep(varying: knobs, [(point, ["mutex 5e7 4.9e7 5.1e7"])])
    let table = ComparisonTable(try comparison(text, text), names: ("a", "b"), width: width).text
    let rows = table.split(separator: "\n")
    #expect(rows.filter { $0.count > width }.count <= (width < 80 ? 2 : 0), "\(table)")
  }
}
