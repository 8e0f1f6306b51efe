import Contention
import Testing

@testable import atomtop

/// What holds of any two reports.
@Suite("Comparison")
struct ComparisonTests {
  private static let names = Catalogue.scenarios.map(\.name)
  /// In a made-up report the middle half reaches from a quarter to a half, and the noise is 3.75 %: so many
  /// times a rate is just no difference.
  private static let limit = 2 * 1.075

  @Test("a report is no different from itself, in any variant", arguments: names)
  func same(_ name: String) throws {
    let report = try MadeUpReport.run(name)
    let comparison = Comparison(report, report)
    #expect(comparison.variants.count == report.entries.count && !report.entries.isEmpty)
    #expect(comparison.facts.allSatisfy { $0.isEqual })
    #expect(comparison.onlyInA.isEmpty && comparison.onlyInB.isEmpty)
    for variant in comparison.variants {
      #expect(variant.differs == false && variant.ratio == 1, "\(variant.subject)")
      #expect(variant.spread?.contains(1) == true)
    }
  }

  @Test(
    "rates that are so many times others differ just beyond the noise", arguments: names,
    [
      (limit * 1.001, true), (limit * 0.999, false), (1 / limit * 0.999, true),
      (1 / limit * 1.001, false),
    ])
  func scaled(_ name: String, _ factor: (Double, differs: Bool)) throws {
    let comparison = try Comparison(
      MadeUpReport.run(name), MadeUpReport.run(name, scaled: factor.0))
    for variant in comparison.variants {
      #expect(variant.differs == factor.differs, "\(variant.subject)")
      #expect(abs((variant.ratio ?? 0) / factor.0 - 1) < 1e-5)
      #expect(variant.isSlower == (factor.0 < 1))
    }
  }

  @Test("swapped, ratios and their spreads are inverted", arguments: names)
  func swapped(_ name: String) throws {
    let (a, b) = (try MadeUpReport.run(name), try MadeUpReport.run(name, scaled: 3))
    for (one, other) in zip(Comparison(a, b).variants, Comparison(b, a).variants) {
      #expect(one.subject == other.subject && one.differs == other.differs)
      let ratios = try (#require(one.ratio), #require(other.ratio))
      let spreads = try (#require(one.spread), #require(other.spread))
      #expect(abs(ratios.0 * ratios.1 - 1) < 1e-9)
      #expect(abs(spreads.0.lowerBound * spreads.1.upperBound - 1) < 1e-9)
      #expect(abs(spreads.0.upperBound * spreads.1.lowerBound - 1) < 1e-9)
    }
  }

  @Test("what is unknown or doubtful is no difference, nor none", arguments: names)
  func unknown(_ name: String) throws {
    let (a, b) = (try MadeUpReport.run(name), try MadeUpReport.run(name, isKnown: false))
    for comparison in [Comparison(a, b), Comparison(b, a), Comparison(b, b)] {
      #expect(comparison.variants.allSatisfy { $0.differs == nil && $0.ratio == nil })
      #expect(ComparisonWords(comparison: comparison).summary.hasSuffix("differs is unknown"))
    }
    let doubtful = try MadeUpReport.text(name, scaled: 9)
      .replacing("\"doubtful\": null", with: "\"doubtful\": \"overlap\"")
    for variant in Comparison(a, try MadeUpReport.read(doubtful)).variants {
      #expect(variant.ratio != nil && variant.differs == nil)
    }
  }

  @Test("what only one report has is listed, and is no difference")
  func lacking() throws {
    let a = try MadeUpReport.run()
    let text = try MadeUpReport.text().replacing("\"ticket\"", with: "\"other\"")
    let comparison = Comparison(a, try MadeUpReport.read(text))
    #expect(comparison.onlyInA.map(\.variant) == ["ticket"])
    #expect(comparison.onlyInB.map(\.variant) == ["other"])
    #expect(comparison.variants.count == a.entries.count - 1 && comparison.differing.isEmpty)
  }

  // MARK: Sweeps

  @Test("sweeps are compared at the points that both have")
  func points() throws {
    let a = MadeUpReport.sweep(
      [
        ("\"threads\": 1", ["tas 100 99 101", "mutex 50 49 51"]),
        ("\"threads\": 2", ["tas 40 39 41"]),
      ])
    let b = MadeUpReport.sweep(
      [("\"threads\": 2", ["tas 20 19 21"]), ("\"threads\": 4", ["tas 10 9 11"])], isComplete: false
    )
    let comparison = Comparison(try MadeUpReport.read(a), try MadeUpReport.read(b))
    let words = ComparisonWords(comparison: comparison)
    #expect(comparison.variants.map { words.name($0.subject) } == ["spinlock tas at threads 2"])
    #expect(comparison.variants.map(\.differs) == [true])
    #expect(
      comparison.onlyInA.map(words.name)
        == ["spinlock tas at threads 1", "spinlock mutex at threads 1"])
    #expect(comparison.onlyInB.map(words.name) == ["spinlock tas at threads 4"])
    #expect(
      words.summary == "1 of 1 rate differs: 1 slower; the largest: spinlock tas at threads 2 ×0.50"
    )
  }

  @Test("the order of two knobs does not matter")
  func twoKnobs() throws {
    let point = "\"critical_section\": 10, \"threads\": 4"
    let reports = try [["threads", "critical_section"], ["critical_section", "threads"]].map {
      try MadeUpReport.read(MadeUpReport.sweep(varying: $0, [(point, ["tas 100 99 101"])]))
    }
    try Comparison.check(reports[0], reports[1])
    let comparison = Comparison(reports[0], reports[1])
    #expect(
      comparison.variants.map { ComparisonWords(comparison: comparison).name($0.subject) }
        == ["spinlock tas at critical section 10, threads 4"])
  }

  // MARK: --fail-below

  @Test(
    "only a difference below the ratio fails",
    arguments: [
      (0.3, 0.95, true), (0.3, 0.31, true), (0.3, 0.29, false), (0.6, 0.95, false),
      (3, 0.95, false),
      (3, 4, true),
    ])
  func regression(_ factor: Double, least: Double, fails: Bool) throws {
    let comparison = try Comparison(MadeUpReport.run(), MadeUpReport.run(scaled: factor))
    let regression = Regression(comparison: comparison, least: least)
    guard fails else { return try regression.check() }
    #expect {
      try regression.check()
    } throws: { error in
      guard let failure = error as? Failure else { return false }
      return failure.status == 1 && failure.messages.count == comparison.variants.count
        && failure.messages.first?.hasPrefix("spinlock unlocked: ×\(factor == 3 ? "3.00" : "0.30")")
          ?? false
    }
  }
}
