import Contention
import Foundation
import TestSupport
import Testing

/// The table for people, and the list of scenarios.
@Suite("Table format", .serialized)
struct TableFormat {
  private static let asked = ["run", "-s", "counter", "-t", "2", "--ops", "100"]

  /// The lines of the columns: titles first, then one per variant.
  private func columns(_ output: String) -> [String] {
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = lines.firstIndex { $0.contains("ns/op") } ?? lines.count
    return Array(lines[start...].prefix { !$0.isEmpty })
  }

  @Test("columns are aligned, and no line ends in spaces")
  func alignment() throws {
    let outcome = try ProgramRun.of(Self.asked)
    #expect(outcome.ending == .exit(0))
    #expect(outcome.errors.isEmpty, "no progress where nobody looks: \(outcome.errors)")
    let rows = columns(outcome.output)
    let variants = try #require(Catalogue.scenario(named: "counter")).variants
    try #require(rows.count == 1 + variants.count)
    let law = try #require(rows[0].firstOffset(of: "law"))
    for row in rows.dropFirst() {
      #expect(row.count > law, "\(row)")
      let cells = Array(row)
      #expect(cells[law] != " " && cells[law - 1] == " ", "the law begins under its title: \(row)")
    }
    let rate = try #require(rows[0].firstOffset(of: "ops/s")) + "ops/s".count
    // A rate, or the dash of workers that ran one after the other; a mark may follow.
    #expect(rows.dropFirst().allSatisfy { ["s", "–", "?"].contains(Array($0)[rate - 1]) })
    #expect(!outcome.output.split(separator: "\n").contains { $0.hasSuffix(" ") })
  }

  @Test("marks, units, the law and the baseline are there")
  func content() throws {
    let output = try ProgramRun.of(Self.asked).output
    for text in [
      "✗ load-store", "● fetch-add", "● cas-loop", "▣ mutex", "▣ swift-mutex", "/s",
      "law: value == operations", "2 workers on ", "100 operations per worker", "exact",
      "fetch-add: total = 200",
    ] {
      #expect(output.contains(text), "'\(text)' is missing")
    }
    #expect(!output.contains("×mutex"), "a number of operations is no round to compare")
  }

  @Test(
    "only ASCII where the locale or an option says so, in the same columns",
    arguments: [
      (["--ascii"], ["LANG": "C.UTF-8"]), ([], ["LANG": "C"]), ([], ["LANG": "POSIX"]),
      ([], ["LC_ALL": "C"]), ([], ["LANG": "de_DE.ISO-8859-1"]),
    ] as [([String], [String: String?])])
  func ascii(options: [String], environment: [String: String?]) throws {
    for command in [Self.asked, ["list"]] {
      let outcome = try ProgramRun.of(command + options, environment: environment)
      #expect(outcome.ending == .exit(0))
      #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 })
      // But for the mark of figures that are not what they are called.
      let unmarked = outcome.output.replacing("/s ?", with: "/s").split(separator: "\n")
        .filter { !$0.hasPrefix("? ") }
      #expect(!unmarked.joined().contains("?"), "every character has a stand-in: \(unmarked)")
      #expect(outcome.output.contains("x load-store"))
    }
  }

  @Test("the list names every scenario and variant with its role; a name tells all of one")
  func list() throws {
    let outcome = try ProgramRun.of(["list"])
    #expect(outcome.ending == .exit(0) && outcome.errors.isEmpty)
    for scenario in Catalogue.scenarios {
      #expect(outcome.output.contains("\(scenario.name): "))
      let card = try ProgramRun.of(["list", scenario.name])
      #expect(card.ending == .exit(0) && card.errors.isEmpty)
      #expect(card.output.contains("law: \(scenario.law.statement)"))
      #expect(card.output.contains("(baseline)") && card.output.contains("choices: --"))
      for variant in scenario.variants {
        let name = "\(variant.role.mark) \(variant.name)"
        #expect(outcome.output.contains(name) && card.output.contains(name))
        #expect(card.output.contains(variant.summary))
      }
    }
    let unknown = try ProgramRun.of(["list", "countr"])
    #expect(unknown.ending == .exit(64) && unknown.errors.contains("did you mean 'counter'?"))
  }

  @Test("the list for programs has every scenario and variant")
  func listForPrograms() throws {
    struct Variant: Decodable {
      let name: String
      let role: String
      let baseline: Bool
      let summary: String
    }
    struct Scenario: Decodable {
      let name: String
      let operation: String
      let law: String
      let choices: [String]
      let orderings: [String]
      let variants: [Variant]
    }
    struct List: Decodable {
      let schema: Int
      let version: String
      let scenarios: [Scenario]
    }
    let outcome = try ProgramRun.of(["list", "--format", "json"])
    #expect(outcome.ending == .exit(0))
    let list = try JSONDecoder().decode(List.self, from: Data(outcome.output.utf8))
    #expect(list.scenarios.map(\.name) == Catalogue.scenarios.map(\.name))
    for scenario in list.scenarios {
      #expect(scenario.variants.filter(\.baseline).map(\.name) == ["mutex"])
      // Broken ones first, locks last.
      let roles = scenario.variants.map(\.role)
      #expect(roles == Role.allCases.flatMap { role in roles.filter { $0 == role.rawValue } })
      #expect(!scenario.choices.isEmpty)
      #expect(scenario.variants.allSatisfy { !$0.summary.isEmpty })
    }
  }
}

extension String {
  /// How many characters stand before `text`.
  fileprivate func firstOffset(of text: String) -> Int? {
    range(of: text).map { distance(from: startIndex, to: $0.lowerBound) }
  }
}
