import Testing

@testable import Contention
@testable import Dashboard

extension ListingTests {
  @Suite("perform the same accesses")
  struct Accesses {
    @Test("in Swift, Rust and C11, in the same order and at the same orderings", arguments: ids)
    func sameAccesses(_ id: VariantID) throws {
      let swift = try compared(id, .swift)
      #expect(!swift.isEmpty)
      #expect(try compared(id, .rust) == swift)
      #expect(try compared(id, .c11) == (hasNoMax(id) ? compared(casLoop, .c11) : swift))
    }

    /// Atomics has neither a weak compare-and-swap nor a fence, and only one ordering.
    @Test("in TypeScript, as far as it has them", arguments: ids)
    func sameKinds(_ id: VariantID) throws {
      let swift = try compared(hasNoMax(id) ? casLoop : id, .swift)
      let kinds = swift.map(\.kind).filter { $0 != .fence }
        .map { $0 == .weakCompareExchange ? .compareExchange : $0 }
      #expect(try compared(id, .typescript).map(\.kind) == kinds)
    }

    private let casLoop = VariantID(scenario: "max", variant: "cas-loop")

    /// C11 and TypeScript have no maximum of their own and show the loop again.
    private func hasNoMax(_ id: VariantID) -> Bool { id.variant == "fetch-max" }

    /// What languages have in common. The data of a mutex is plain, and each works on it in its own
    /// way.
    private func compared(_ id: VariantID, _ language: Language) throws -> [ListedAccess] {
      let accesses = try ListedAccess.list(of: id, language)
      guard accesses.contains(where: { $0.kind == .lock }) else { return accesses }
      return accesses.filter { [.lock, .sharedLock, .unlock].contains($0.kind) }
    }

    @Test("and are found in their texts")
    func found() throws {
      #expect(
        try ListedAccess.list(of: VariantID(scenario: "spinlock", variant: "tas"), .swift) == [
          ListedAccess(
            kind: .weakCompareExchange, ordering: .acquire, failureOrdering: .relaxed),
          ListedAccess(kind: .load, ordering: .relaxed),
          ListedAccess(kind: .store, ordering: .relaxed),
          ListedAccess(kind: .store, ordering: .release),
        ])
      // Loads among the arguments of a store come first, and a block frees its lock at its end.
      for (scenario, variant, kinds) in [
        ("pair", "mutex", [.lock, .load, .store, .load, .store, .unlock]),
        ("counter", "swift-mutex", [.lock, .load, .store, .unlock]),
        (
          "pair", "rwlock",
          [.lock, .load, .store, .load, .store, .unlock, .sharedLock, .load, .load, .unlock]
        ),
      ] as [(String, String, [ListedAccess.Kind])] {
        let id = VariantID(scenario: scenario, variant: variant)
        #expect(try ListedAccess.list(of: id, .swift).map(\.kind) == kinds)
      }
    }

    @Test(
      "what is named after an ordering has it",
      arguments: [
        ("store-relaxed", ListedAccess(kind: .store, ordering: .relaxed)),
        ("store-release", ListedAccess(kind: .store, ordering: .release)),
        ("store-seq-cst", ListedAccess(kind: .store, ordering: .sequentiallyConsistent)),
        ("add-relaxed", ListedAccess(kind: .add, ordering: .relaxed)),
        ("add-seq-cst", ListedAccess(kind: .add, ordering: .sequentiallyConsistent)),
        ("fence-seq-cst", ListedAccess(kind: .fence, ordering: .sequentiallyConsistent)),
      ])
    func named(_ name: String, _ access: ListedAccess) throws {
      let id = VariantID(scenario: "ordering", variant: name)
      #expect(try ListedAccess.list(of: id, .swift).last == access)
    }
  }
}
