import Contention
import Testing

@testable import Dashboard

@Suite("Listings")
struct ListingTests {
  /// Every variant of the design, and so of scenarios that are still to come.
  static let variants: [(scenario: String, variants: [String])] = [
    ("counter", ["load-store", "fetch-add", "cas-loop", "mutex", "swift-mutex"]),
    ("max", ["check-store", "cas-loop", "fetch-max", "mutex"]),
    (
      "spinlock",
      ["unlocked", "tas", "ttas", "ticket", "mcs", "mutex", "swift-mutex", "adaptive-mutex"]
    ),
    ("once", ["check-then-set", "cas", "exchange", "mutex"]),
    ("ids", ["load-store", "fetch-add", "mutex"]),
    (
      "ordering",
      [
        "store-relaxed", "store-release", "store-seq-cst", "add-relaxed", "add-seq-cst",
        "fence-seq-cst", "mutex",
      ]
    ),
    ("sharing", ["one-line", "own-line", "mutex"]),
    ("pair", ["two-atomics", "mutex", "packed"]),
  ]

  static let ids = variants.flatMap { scenario, names in
    names.map { VariantID(scenario: scenario, variant: $0) }
  }

  @Test("every variant has one in every language", arguments: ids)
  func complete(_ id: VariantID) {
    for language in Language.allCases { #expect(Listing.of(id, language) != nil, "\(language)") }
  }

  @Test("every variant that can be run has one, and no listing is of nothing")
  func matchesCatalogue() {
    for scenario in Catalogue.scenarios {
      for variant in scenario.variants {
        #expect(Self.ids.contains(VariantID(scenario: scenario.name, variant: variant.name)))
      }
    }
    let texts = Listing.texts.flatMap { scenario, variants in
      variants.keys.map { VariantID(scenario: scenario, variant: $0) }
    }
    #expect(Set(texts) == Set(Self.ids))
    #expect(Listing.of(VariantID(scenario: "counter", variant: "none"), .swift) == nil)
    #expect(Listing.of(VariantID(scenario: "none", variant: "mutex"), .swift) == nil)
  }

  @Test("one can be read from the back of the room", arguments: ids)
  func short(_ id: VariantID) throws {
    for language in Language.allCases {
      let lines = try #require(Listing.of(id, language)).lines
      #expect((1...10).contains(lines.count), "\(language): \(lines.count) lines")
      #expect(lines.allSatisfy { $0.text.count <= 70 && $0.text.allSatisfy(\.isASCII) })
      #expect(lines.allSatisfy { !$0.text.isEmpty && $0.text.last != " " })
      #expect(lines.contains { $0.isRacing }, "\(language): no line races")
      #expect(lines.allSatisfy { !$0.isRacing || !$0.text.contains("//") })
    }
  }

  @Test("TypeScript, which has one ordering, says so wherever another language asks for less")
  func typescriptIsHonest() throws {
    for id in Self.ids {
      let rust = try #require(Listing.of(id, .rust)).code
      let typescript = try #require(Listing.of(id, .typescript)).code
      guard ["Relaxed", "Acquire", "Release", "AcqRel"].contains(where: rust.contains) else {
        continue
      }
      let isMarked =
        typescript.contains("seq-cst") || typescript.contains("// no lock: everybody walks in")
      #expect(isMarked, "\(id)")
    }
  }
}
