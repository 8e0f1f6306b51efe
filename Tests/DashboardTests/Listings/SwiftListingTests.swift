import Contention
import Testing

@testable import Dashboard

extension ListingTests {
  @Test("a Swift listing performs what atomtop performs, at the same orderings", arguments: ids)
  func swiftIsTrue(_ id: VariantID) throws {
    guard let scenario = Catalogue.scenario(named: id.scenario) else {
      try skip("\(id.scenario) \(id.variant): not in the catalogue yet, nothing to compare with")
    }
    guard scenario.variants.contains(where: { $0.name == id.variant }) else {
      try skip("\(id.scenario) \(id.variant): this system has no such mutex")
    }
    let code = try #require(Listing.of(id, .swift)).code
    var listed = SynchronizationCalls.operations(in: code)
    for fence in code.matches(of: /atomicMemoryFence\(ordering: \.(\w+)/) {
      listed.insert("fence \(fence.output.1)")
    }
    if code.contains("pthread_mutex_lock") { listed.insert("lock") }
    if code.contains("pthread_mutex_unlock") { listed.insert("unlock") }
    if code.contains("mutex.withLock {") { listed.insert("withLock") }
    // Adding -1, as atomtop does in one direction, is what subtracting 1 is.
    listed = Set(listed.map { $0.replacing("wrappingSubtract", with: "wrappingAdd") })
    let performed = try AtomtopSource().operations(id, ordering: scenario.orderings.first)
    #expect(!listed.isEmpty)
    if id.variant == "mcs" {
      // It shows how the lock is taken. A comment says what else there is: adding 1, which loads,
      // and freeing the lock with a compare-and-swap.
      #expect(listed.isSubset(of: performed))
      let rest: Set = ["load relaxed", "compareExchange acquiringAndReleasing/acquiring"]
      #expect(performed.subtracting(listed) == rest)
    } else {
      #expect(listed == performed)
    }
  }

  @Test("what is written for an ordering names it")
  func orderingsAreNamed() throws {
    for (name, word) in [
      ("store-relaxed", ".relaxed"), ("store-release", ".releasing"),
      ("store-seq-cst", ".sequentiallyConsistent"), ("add-relaxed", ".relaxed"),
      ("add-seq-cst", ".sequentiallyConsistent"), ("fence-seq-cst", ".sequentiallyConsistent"),
    ] {
      let id = VariantID(scenario: "ordering", variant: name)
      let racing = try #require(Listing.of(id, .swift)).lines.filter(\.isRacing)
      #expect(racing.allSatisfy { $0.text.contains(word) })
    }
  }
}
