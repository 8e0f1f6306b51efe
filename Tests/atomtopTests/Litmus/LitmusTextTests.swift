import Contention
import Dashboard
import Testing

/// What is said of litmus tests, whoever says it.
@Suite("Litmus text")
struct LitmusTextTests {
  private static let ids = Catalogue.litmusTests.flatMap { test in
    test.variants.map { test.id(of: $0) }
  }

  private func text(_ name: String, _ ordering: String) throws -> LitmusText {
    try #require(LitmusText(VariantID(scenario: name, variant: ordering)))
  }

  @Test(
    "a bound is 3/n, never rounded down",
    arguments: [
      (10_240_000, "0 of 10,240,000: below 0.3 per million at 95 %"),
      (10_000, "0 of 10,000: below 300 per million at 95 %"),
      (1024, "0 of 1,024: below 3,000 per million at 95 %"),
      (1_000_000_000_000, "0 of 1,000,000,000,000: below 0.000003 per million at 95 %"),
      (9_700_000, "0 of 9,700,000: below 0.31 per million at 95 %"), (3, "0 of 3"),
      (0, "0 of 0"),
    ])
  func bound(_ instances: UInt64, _ text: String) {
    #expect(LitmusText.bound(instances) == text)
  }

  @Test("too few CPUs are said", arguments: 1...4)
  func crowd(cpus: Int) {
    #expect((LitmusText.crowd(workers: 2, cpus: cpus) == nil) == (cpus >= 2))
    #expect((LitmusText.crowd(workers: 4, cpus: cpus) == nil) == (cpus >= 4))
  }

  @Test(
    "accesses are those of the test, with the loads' names, and a fence between two", arguments: ids
  )
  func accesses(_ id: VariantID) throws {
    let text = try #require(LitmusText(id))
    #expect(text.accesses.count == text.shape.workers)
    for (worker, lines) in text.accesses.enumerated() {
      let loads = lines.filter { $0.hasPrefix("load") }
      let names = text.shape.loadNames(of: worker)
      #expect(
        zip(loads, names).allSatisfy { $0.hasSuffix("→ \($1)") } && loads.count == names.count)
      for (index, line) in lines.enumerated() {
        #expect((line == "fence") == (text.ordering == .fence && index % 2 == 1), "\(lines)")
      }
    }
  }

  @Test("verdicts in words")
  func words() throws {
    let buffered = try text("LB", "relaxed")
    let cpu = CPUFamily.name == "x86-64" ? "no" : "not computed"
    #expect(buffered.words(of: buffered.shape.weakOutcome) == ["no", cpu, "unknown"])
  }

  @Test("why: the test's reason where it may be seen, else what forbids it", arguments: ids)
  func why(_ id: VariantID) throws {
    let text = try #require(LitmusText(id))
    let isAlwaysForbidden = id.scenario == "CoRR"
    let namesReason = text.why.contains(text.shape.reason)
    #expect(namesReason == (text.weak.language != false || isAlwaysForbidden), "\(text.why)")
    #expect(text.why.contains("forbid") == (!namesReason || text.why != text.shape.reason))
  }

  @Test("what was not seen has its bound, where it may be seen at all", arguments: ids)
  func absence(_ id: VariantID) throws {
    let text = try #require(LitmusText(id))
    var outcomes = [UInt64](repeating: 0, count: 1 << (2 * text.shape.valueNames.count))
    let strong = try #require(text.verdicts.outcomes.first { $0 != text.shape.weakOutcome })
    outcomes[strong] = 1000
    let isAllowed = text.weak.language != false
    let sentence = text.absence(Ledger(outcomes: outcomes, forbidding: []), cpus: 4)
    #expect((sentence != nil) == isAllowed)
    #expect(sentence?.contains("0 of 1,000: below 3,000 per million") ?? true)
    if text.weak.cpu == false, let place = text.shape.elsewhere[text.ordering], isAllowed {
      #expect(sentence?.hasSuffix("; \(place).") ?? false)
    }
    #expect(text.absence(Ledger(outcomes: outcomes, forbidding: []), cpus: 1) == nil)
    outcomes[text.shape.weakOutcome] = 1
    #expect(text.absence(Ledger(outcomes: outcomes, forbidding: []), cpus: 4) == nil)
  }
}
