import Contention
import Foundation
import Testing

@testable import atomtop

/// `atomtop explore --format json`, field by field.
@Suite("What explore tells programs")
struct ExploreJSONTests {
  /// All that a report may say; a field that is missing is a failure, one that is null is not.
  struct Report: Decodable {
    let scenario: String
    let variant: String
    let ordering: String?
    let model: String
    let workers: Int
    let ops: Int
    let states: Int
    let complete: Bool
    let interleavings: String?
    let outcomes: [Outcome]
    let asked: Asked?
    let failing: String?
    let holds: Bool?
    let role: String
    let law: String
    let ordering_permitted: Bool?
    let samples: [UInt64]?
    let limit: Int
    let schedule: Replay?
    let all: All?
    let schema: Int
    let version: String
  }

  struct Outcome: Decodable, Equatable {
    let summary: String
    let holds: Bool
    let ways: String?
    let switches: Int
    let witness: String
  }

  struct Asked: Decodable, Equatable {
    let question: String
    let answer: String
    let witness: String?
    let ways: String?
  }

  struct Replay: Decodable {
    let schedule: String
    let outcome: String?
    let holds: Bool?
    let steps: [Made]
    let next: [Step]
  }

  struct Step: Decodable, Equatable {
    let step: String
    let worker: Int
    let access: String
    let found: UInt64?
  }

  struct Made: Decodable {
    let step: String
    let access: String
    let words: [String: UInt64]
  }

  struct All: Decodable {
    let more: Bool
    let interleavings: [Interleaving]
  }

  struct Interleaving: Decodable {
    let schedule: String
    let outcome: String
    let holds: Bool
  }

  static let fields = [
    "scenario", "variant", "ordering", "model", "workers", "ops", "states", "complete",
    "interleavings", "outcomes", "asked", "failing", "holds", "role", "law", "ordering_permitted",
    "samples", "limit", "schedule", "all", "schema", "version", "host",
  ]

  private func report(_ line: String, asking question: String? = nil) throws -> Report {
    let result = try ExploreLine(line, asking: question).result()
    let text = ExploreJSON(result, started: "2026-11-26T00:00:00Z").text
    let data = Data(text.utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(Set(object.keys) == Set(Self.fields))
    var rest = text[...]
    for field in Self.fields {
      let place = try #require(rest.range(of: "\n  \"\(field)\": "), "\(field) is out of order")
      rest = rest[place.upperBound...]
    }
    return try JSONDecoder().decode(Report.self, from: data)
  }

  @Test("what was explored, and every outcome")
  func outcomes() throws {
    let report = try report("-s counter --variant load-store")
    #expect(report.scenario == "counter" && report.variant == "load-store")
    #expect(report.ordering == "relaxed" && report.model == "sc")
    #expect(report.workers == 2 && report.ops == 2 && report.limit == 1_000_000)
    #expect(report.states > 8 && report.complete)
    #expect(report.interleavings == "70" && report.failing == "64" && report.holds == false)
    #expect(report.outcomes.map(\.summary) == ["value = 2", "value = 3", "value = 4"])
    #expect(report.outcomes.map(\.ways) == ["32", "32", "6"])
    #expect(report.outcomes.map(\.holds) == [false, false, true])
    #expect(report.outcomes.map(\.switches) == [2, 3, 1])
    #expect(report.asked == nil && report.schedule == nil && report.all == nil)
  }

  @Test("what was chosen is said, and an ordering only where there is one")
  func choices() throws {
    let lock = try report("-s spinlock --variant tas -t 3 --ops 1 --model c20 --ordering relaxed")
    #expect(lock.ordering == "relaxed" && lock.ordering_permitted == false)
    #expect(lock.model == "c20" && lock.workers == 3 && lock.ops == 1)
    let max = try report("-s max --variant check-store --samples 5,8,3 --ops 3")
    #expect(max.samples == [5, 8, 3] && max.interleavings == "190" && max.failing == "8")
    let store = try report("-s ordering --variant store-relaxed --model tso")
    #expect(store.ordering == nil && store.ordering_permitted == nil)
  }

  @Test("at the limit counts are null, and nothing is claimed")
  func limit() throws {
    let report = try report("-s counter --variant fetch-add --limit 5")
    #expect(!report.complete && report.states == 5)
    #expect(report.interleavings == nil && report.failing == nil && report.holds == nil)
    #expect(report.outcomes.allSatisfy { $0.ways == nil })
  }

  @Test("a question gets one of three answers")
  func answers() throws {
    let line = "-s counter --variant load-store"
    let possible = try #require(try report(line, asking: "value == 2").asked)
    #expect(possible.question == "value == 2" && possible.answer == "possible")
    let witness = try #require(possible.witness)
    #expect(try report("\(line) --schedule \(witness)").schedule?.outcome == "value = 2")
    #expect(
      try report(line, asking: "value<2").asked
        == Asked(question: "value < 2", answer: "impossible", witness: nil, ways: "70"))
    #expect(
      try report("\(line) --limit 9", asking: "value == 4").asked
        == Asked(question: "value == 4", answer: "unknown", witness: nil, ways: nil))
  }

  @Test("a schedule is told step by step, with what could come next")
  func schedule() throws {
    let begun = try #require(
      try report("-s counter --variant load-store --schedule 0,1,1").schedule)
    #expect(begun.schedule == "0,1,1" && begun.outcome == nil && begun.holds == nil)
    #expect(begun.steps.map(\.access) == ["load  value → 0", "load  value → 0", "store value ← 1"])
    #expect(begun.steps.map(\.words) == [["value": 0], ["value": 0], ["value": 1]])
    #expect(
      begun.next == [
        Step(step: "0", worker: 0, access: "store value ← 1", found: nil),
        Step(step: "1", worker: 1, access: "load  value → 1", found: 1),
      ])
    let ended = try #require(
      try report("-s counter --variant load-store --ops 1 --schedule 0,1,1,0").schedule)
    #expect(ended.outcome == "value = 1" && ended.holds == false && ended.next.isEmpty)
  }

  @Test("interleavings are listed up to a number")
  func list() throws {
    let some = try #require(try report("-s counter --variant load-store --all --first 7").all)
    #expect(some.more && some.interleavings.count == 7)
    #expect(some.interleavings[0].schedule == "0,0,0,0,1,1,1,1" && some.interleavings[0].holds)
    let each = try #require(try report("-s counter --variant load-store --all").all)
    #expect(!each.more && each.interleavings.count == 70)
  }

  @Test("no two words have one name, so that none hides the other", arguments: VariantID.all)
  func words(_ id: VariantID) throws {
    var plan = ExplorerPlan(id)
    (plan.workers, plan.operations) = (Catalogue.variant(id)?.onlyWorkers ?? 3, 1)
    let names = try ExploreResult.of(plan).exploration.explorer.wordNames
    #expect(Set(names).count == names.count, "\(names)")
  }
}
