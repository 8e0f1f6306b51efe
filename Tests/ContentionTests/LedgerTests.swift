import Testing

@testable import Contention

@Suite("Ledgers")
struct LedgerTests {
  @Test("each unit of difference is a violation, as is each sighting")
  func difference() {
    #expect(Ledger(expected: 10, observed: 10).holds)
    #expect(Ledger(expected: 10, observed: 7).violations == 3)
    #expect(Ledger(expected: 7, observed: 10).violations == 3)
    #expect(Ledger(expected: 10, observed: 10, sightings: 2).violations == 2)
    #expect(Ledger(expected: .max, observed: 0).violations == .max)
  }

  @Test("sums add both sides, a lost update here and a winner too many there do not cancel out")
  func sums() {
    var total = Ledger(expected: 10, observed: 8)
    Law.sum(&total, Ledger(expected: 10, observed: 12, sightings: 1, looks: 10))
    #expect(total == Ledger(expected: 20, observed: 20, violations: 5, sightings: 1, looks: 10))
    #expect(!total.holds)
  }

  @Test("single values keep the latest two sides, every violation and every look")
  func latest() {
    var total = Ledger(expected: 7, observed: 5, violations: 1, looks: 4)
    Law.latest(&total, Ledger(expected: 9, observed: 9, violations: 0, looks: 5))
    #expect(total == Ledger(expected: 9, observed: 9, violations: 1, looks: 9))
  }

  @Test("a verdict is at most 14 columns, one for a tile 34, whatever the figures")
  func verdicts() {
    let figures: [UInt64] = [0, 1, 999, 123_456_789, 1 << 60]
    for scenario in Catalogue.scenarios {
      for expected in figures where expected > 0 {
        for lost in figures where lost <= expected {
          for sightings in figures {
            // Workers' wins exceed rounds, everything else falls short.
            let isRace = scenario.name == "once"
            // Where no worker can see a violation, none was seen.
            let sightings = ["ordering", "sharing", "ids"].contains(scenario.name) ? 0 : sightings
            let ledger = Ledger(
              expected: expected, observed: isRace ? expected + lost : expected - lost,
              sightings: isRace ? 0 : sightings, looks: sightings)
            let verdict = scenario.law.verdict(ledger)
            #expect(verdict.short.count <= 14, "\(scenario.name): \(verdict.short)")
            #expect(verdict.medium.count <= 34, "\(scenario.name): \(verdict.medium)")
            #expect((verdict.short == "exact") == ledger.holds)
          }
        }
      }
    }
  }
}
