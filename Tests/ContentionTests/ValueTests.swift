import Testing

@testable import Contention

@Suite("Figures")
struct FiguresTests {
  @Test("magnitudes have three digits and an SI prefix")
  func si() {
    let cases: [(Double, String)] = [
      (0, "0"), (0.0001, "0"), (0.05, "0.05"), (1, "1"), (8, "8"), (9.994, "9.99"), (999, "999"),
      (999.4, "999"), (999.5, "1.00 k"), (1000, "1.00 k"), (8000, "8.00 k"), (99_949, "99.9 k"),
      (99_950, "100 k"), (412_000_000, "412 M"), (9_710_000_000, "9.71 G"), (1e21, "1.00 Z"),
      (.nan, "–"), (.infinity, "–"), (-.infinity, "–"),
    ]
    for (value, text) in cases { #expect(Figures.si(value) == text, "\(value)") }
    #expect(Figures.si(UInt64.max) == "18.4 E")
    #expect(Figures.si(UInt64(0)) == "0")
  }

  @Test("no magnitude takes more than six columns below a thousand zetta")
  func width() {
    var value = 0.0006
    while value < 9e23 {
      #expect(Figures.si(value).count <= 6, "\(value): \(Figures.si(value))")
      value *= 1.37
    }
  }

  @Test("a share that is not zero never reads as 0, one that is not whole never as 100")
  func percent() {
    let cases: [(Double, String)] = [
      (0, "0.0 %"), (1, "100.0 %"), (0.539, "53.9 %"), (0.481, "48.1 %"), (0.00003, "0.003 %"),
      (1e-9, "<0.001 %"), (0.999999, ">99.9 %"), (.nan, "–"), (.infinity, "–"),
    ]
    for (share, text) in cases { #expect(Figures.percent(share) == text, "\(share)") }
  }

  @Test("ratios")
  func ratio() {
    let cases: [(Double, String)] = [
      (18.8, "18.8×"), (1, "1.0×"), (0.03, "0.03×"), (0.003, "0.003×"), (412, "412×"),
      (0, "0.000×"),
      (.infinity, "–"), (.nan, "–"),
    ]
    for (value, text) in cases { #expect(Figures.ratio(value) == text, "\(value)") }
  }

  @Test("whole numbers are grouped by thousands")
  func grouped() {
    #expect(Figures.grouped(0) == "0")
    #expect(Figures.grouped(999) == "999")
    #expect(Figures.grouped(12_842) == "12,842")
    #expect(Figures.grouped(.max) == "18,446,744,073,709,551,615")
    #expect(Figures.count(99_999) == "99,999" && Figures.count(100_000) == "100 k")
    #expect(Figures.times(1) == "once" && Figures.times(0) == "0 times")
  }

  @Test("times choose their unit")
  func nanoseconds() {
    let cases: [(Double, String)] = [
      (0, "0 ns"), (83, "83 ns"), (5.48, "5.48 ns"), (4120, "4.12 µs"), (1_500_000, "1.50 ms"),
      (2e9, "2.00 s"), (999.9, "1.00 µs"), (.nan, "–"), (.infinity, "–"),
    ]
    for (value, text) in cases { #expect(Figures.nanoseconds(value) == text, "\(value)") }
  }

  @Test("clocks and fixed decimals bear any number")
  func extremes() {
    #expect(Figures.clock(42) == "00:42")
    #expect(Figures.clock(3665) == "61:05")
    #expect(Figures.clock(-1) == "00:00")
    #expect(Figures.clock(.infinity) == "00:00")
    #expect(Figures.fixed(1.005, 1) == "1.0")
    #expect(Figures.fixed(-0.04, 1) == "0.0")
    #expect(Figures.fixed(-0.06, 1) == "-0.1")
    #expect(Figures.fixed(.greatestFiniteMagnitude, 2) == "–")
    #expect(Figures.fixed(1e17, 3) == "100000000000000000")
  }
}

@Suite("Fairness")
struct FairnessTests {
  @Test("equal shares are 1, one of n taking all is 1/n, no shares are unknown")
  func index() {
    #expect(Fairness([5, 5, 5, 5]).index == 1)
    #expect(Fairness([9, 0, 0, 0]).index == 0.25)
    #expect(Fairness([0, 0]).index == nil)
    #expect(Fairness([UInt64]()).index == nil)
    #expect(Fairness([.max, .max]).index == 1)
    #expect(Fairness([1, 3]).index == 0.8)
  }
}

@Suite("History")
struct HistoryTests {
  @Test("the oldest point goes when a new one comes")
  func ring() {
    var history = History(interval: 0.5, capacity: 3)
    for rate in [1, nil, 3, 4] as [Double?] { history.append(rate) }
    #expect(history.points == [nil, 3, 4])
    history.removeAll()
    #expect(history.points.isEmpty)
  }
}

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

@Suite("Plans")
struct PlanTests {
  @Test("a slice is long enough for every worker to run")
  func slices() {
    var plan = Plan(scenarios: ["counter"], threads: 2)
    #expect(plan.effectiveSlice(cpus: 2) == 50)
    plan.scenarios = ["counter", "max"]
    #expect(plan.effectiveSlice(cpus: 2) == 20)
    plan.threads = 64
    #expect(plan.effectiveSlice(cpus: 2) == 256)
    #expect(plan.effectiveSlice(cpus: 64) == 20)
    plan.slice = 7
    #expect(plan.effectiveSlice(cpus: 2) == 7)
  }

  @Test("every scenario has one baseline, and names that differ")
  func catalogue() {
    #expect(Set(Catalogue.scenarios.map(\.name)).count == Catalogue.scenarios.count)
    for scenario in Catalogue.scenarios {
      #expect(scenario.variants.filter(\.isBaseline).count == 1, "\(scenario.name)")
      // Two are about what things cost, not about what goes wrong.
      let isAboutCost = ["ordering", "sharing"].contains(scenario.name)
      #expect(scenario.variants.contains { $0.role == .broken } != isAboutCost)
      #expect(Set(scenario.variants.map(\.name)).count == scenario.variants.count)
    }
  }

  @Test("variants in play: those named, and the baseline unless it is not wanted")
  func variants() throws {
    let counter = try #require(Catalogue.scenario(named: "counter"))
    var plan = Plan(scenarios: ["counter"], threads: 2)
    #expect(counter.variants(for: plan).count == counter.variants.count)
    plan.variants = ["cas-loop"]
    #expect(counter.variants(for: plan).map(\.name) == ["cas-loop", "mutex"])
    plan.includesBaseline = false
    #expect(counter.variants(for: plan).map(\.name) == ["cas-loop"])
    plan.focus = VariantID(scenario: "counter", variant: "fetch-add")
    #expect(counter.variants(for: plan).map(\.name) == ["fetch-add"])
  }
}
