import Testing

@testable import Contention

/// What is counted says of how many.
@Suite("Verdicts")
struct VerdictTests {
  private func verdict(_ scenario: String, _ ledger: Ledger) throws -> Law.Verdict {
    try #require(Catalogue.scenario(named: scenario)).law.verdict(ledger)
  }

  @Test("winners too many, in how many rounds")
  func once() throws {
    let few = try verdict("once", Ledger(expected: 1204, observed: 1207))
    #expect(few.short == "EXTRA 0.2 %")
    #expect(few.medium == "EXTRA 0.2 % of 1,204 rounds")
    #expect(few.long == "EXTRA 3 of 1,204 rounds, 0.2 %")
    let one = try verdict("once", Ledger(expected: 1, observed: 3))
    #expect(one.long == "EXTRA 2 of 1 round, 200.0 %")
    let all = try verdict("once", Ledger(expected: 2_000_000, observed: 2_046_000_000))
    #expect(all.short == "EXTRA >9999 %")
  }

  @Test("a maximum that fell was seen to fall, in how many looks")
  func maximum() throws {
    let often = try verdict(
      "max",
      Ledger(expected: 9, observed: 9, violations: 12_842, sightings: 12_842, looks: 9_700_000))
    #expect(often.short == "WRONG 0.1 %")
    #expect(often.medium == "WRONG in 0.1 % of 9.70 M looks")
    #expect(often.long == "WRONG went backwards, seen 12,842 times in 9.70 M looks")
    let once = try verdict(
      "max", Ledger(expected: 9, observed: 9, violations: 1, sightings: 1, looks: 40))
    #expect(once.long == "WRONG went backwards, seen once in 40 looks")
    let unseen = try verdict("max", Ledger(expected: 7, observed: 5, violations: 1, looks: 40))
    #expect(unseen == Law.Verdict(short: "WRONG", long: "WRONG at the end of a slice"))
  }

  @Test("two holders, in how many looks")
  func holders() throws {
    let held = Ledger(expected: 4000, observed: 4000, sightings: 12, looks: 4000)
    let seen = try verdict("spinlock", held)
    #expect(seen.short == "TWO HOLDERS")
    #expect(seen.medium == "TWO HOLDERS in 0.3 % of looks")
    #expect(seen.long == "TWO HOLDERS seen 12 times in 4,000 looks")
    let lost = try verdict(
      "spinlock", Ledger(expected: 4000, observed: 3000, sightings: 12, looks: 4000))
    #expect(lost.short == "LOST 25.0 %" && lost.medium == "LOST 25.0 % of 4.00 k")
    #expect(lost.long == "LOST 25.0 % of 4.00 k, two holders seen in 0.3 %")
  }
}
