import Testing

@testable import Contention

/// Every interleaving of the operations that run at full speed.
@Suite("Explorer")
struct ExplorerTests {
  /// A row of the reference table: how many interleavings, and how many end in each way.
  struct Row: CustomTestStringConvertible {
    let id: VariantID
    let interleavings: UInt128
    let endings: [String: UInt128]

    init(_ scenario: String, _ variant: String, _ count: UInt128, _ endings: [String: UInt128]) {
      id = VariantID(scenario: scenario, variant: variant)
      interleavings = count
      self.endings = endings
    }

    var testDescription: String { "\(id.scenario) \(id.variant)" }
  }

  static let rows = [
    Row("counter", "load-store", 70, ["value = 2": 32, "value = 3": 32, "value = 4": 6]),
    Row("counter", "cas-loop", 126, ["value = 4": 126]),
    Row("spinlock", "tas", 6, ["value = 4": 6]),
    Row("spinlock", "ticket", 310, ["value = 4": 310]),
    Row("spinlock", "mcs", 9_171_050, ["value = 4": 9_171_050]),
    Row("spinlock", "mutex", 6, ["value = 4": 6]),
    Row("once", "cas", 60, ["winners = 2 in 2 rounds": 60]),
  ]

  @Test("2 workers with 2 operations, to the last digit", arguments: rows)
  func table(_ row: Row) throws {
    let exploration = try #require(Explorer(ExplorerPlan(row.id))?.explore())
    #expect(exploration.interleavings == row.interleavings)
    let endings = exploration.endings.map { ($0.outcome.summary, $0.ways ?? 0) }
    #expect(Dictionary(uniqueKeysWithValues: endings) == row.endings)
  }
}
