import Testing

@testable import Contention
@testable import Dashboard

extension ListingTests {
  /// A litmus test's listing, against what each of its workers is asked to do.
  @Suite("of litmus tests show all workers")
  struct Litmus {
    static let cases = litmusIDs.flatMap { id in Language.written.map { (id, $0) } }

    @Test("each makes the accesses that it makes in atomtop", arguments: cases)
    func sameAccesses(_ id: VariantID, _ language: Language) throws {
      let listing = try #require(Listing.of(id, language))
      let workers = try #require(Catalogue.scenario(named: id.scenario)?.litmus).workers
      let asked = try (0..<workers).map { worker in
        try performed(id, worker).map { LitmusAccess($0, in: language) }
          .filter { language.hasFences || $0.kind != .fence }
      }
      for worker in 0..<workers {
        let listed = try ListedCall.all(in: listing, language, by: worker)
          .map { try LitmusAccess($0, language) }
        #expect(listed == asked[worker], "worker \(worker)")
      }
      // Nothing stands there for anybody else.
      #expect(ListedCall.all(in: listing, language).count == asked.joined().count)
    }

    @Test(
      "TypeScript has one text for all orderings, and says what it forbids", arguments: litmusIDs)
    func typescript(_ id: VariantID) throws {
      let shape = try #require(Catalogue.scenario(named: id.scenario)?.litmus)
      let listing = try #require(Listing.of(id, .typescript))
      #expect(
        listing.code.contains("seq-cst, which forbids \(shape.text(of: shape.weakOutcome))\n"))
      let relaxed = VariantID(scenario: id.scenario, variant: "relaxed")
      #expect(listing == Listing.of(relaxed, .typescript))
    }

    /// What an instance of the test performs, whatever it is answered.
    private func performed(_ id: VariantID, _ worker: Int) throws -> [Performed] {
      let variant = try #require(Catalogue.variant(id))
      var setup = Setup(
        Plan(scenarios: [id.scenario], threads: 2), ordering: nil, cpus: 4, scratch: Scratch())
      setup.isExplored = true
      let contest = variant.build(setup)
      contest.reset()
      let prober = try #require(Prober(contest))
      let reply = prober.ask(.init(worker: worker), answers: Array(repeating: 1, count: 8))
      #expect(reply.question == nil)
      return reply.answered.map { ($0, $0.word.map(prober.name(of:)) ?? "") }
    }

    fileprivate typealias Performed = (access: SharedAccess, word: String)
  }
}

/// An access of a litmus test: also to which word, and of which value.
private struct LitmusAccess: Equatable {
  let kind: ListedCall.Kind
  let word: String
  /// What is stored; empty: nothing.
  let value: String
  let ordering: SharedAccess.Effect?

  /// One that was performed, as far as the language has it.
  init(_ performed: ListingTests.Litmus.Performed, in language: Language) {
    let access = ListedAccess(performed.access)
    kind = access.kind
    word = performed.word
    if case .store(let number) = performed.access.kind { value = "\(number)" } else { value = "" }
    ordering = language == .typescript ? .sequentiallyConsistent : access.ordering
  }

  /// One that is listed. A store's value is the last number among its arguments.
  init(_ call: ListedCall, _ language: Language) throws {
    kind = call.kind
    word = kind == .fence ? "" : String(call.receiver)
    value = kind == .store ? String(call.arguments.filter(\.isNumber).suffix(1)) : ""
    let words = try #require(AccessWords.of[language])
    ordering = words.orderings(in: call.arguments).last
  }
}

extension Language {
  /// Atomics has none.
  fileprivate var hasFences: Bool { self != .typescript }
}
