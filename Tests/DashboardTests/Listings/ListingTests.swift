import Contention
import Foundation
import Testing

@testable import Dashboard

@Suite("Listings")
struct ListingTests {
  /// Every variant that this system can run.
  static let ids = Catalogue.scenarios.flatMap { scenario in
    scenario.variants.map { VariantID(scenario: scenario.name, variant: $0.name) }
  }

  /// Every litmus test at every ordering.
  static let litmusIDs = Catalogue.litmusTests.flatMap { test in
    test.variants.map { VariantID(scenario: test.name, variant: $0.name) }
  }

  /// The languages that a listing is there in: no machine code of litmus tests.
  static func languages(of id: VariantID) -> [Language] {
    litmusIDs.contains(id) ? Language.written : Language.allCases
  }

  @Test("every variant has one in every language", arguments: ids + litmusIDs)
  func complete(_ id: VariantID) {
    for language in Self.languages(of: id) {
      #expect(Listing.of(id, language) != nil, "\(language)")
    }
  }

  @Test("no listing is of nothing")
  func noneLeftOver() {
    let wanted = (Self.ids + Self.litmusIDs).flatMap { id in
      Self.languages(of: id).map { Listing.file(id, $0) }
    }
    // Only Linux has adaptive mutexes.
    let extra = Set(Demos.files.keys).subtracting(wanted).filter { !$0.contains("adaptive-mutex") }
    #expect(extra.isEmpty)
    #expect(Listing.of(VariantID(scenario: "counter", variant: "none"), .swift) == nil)
    #expect(Listing.of(VariantID(scenario: "none", variant: "mutex"), .swift) == nil)
  }

  @Test("the files of demos/listings are compiled in, word for word", arguments: ids + litmusIDs)
  func embedded(_ id: VariantID) throws {
    for language in Self.languages(of: id) {
      let text = try String(contentsOf: ListingProgram.file(id, language), encoding: .utf8)
      #expect(Demos.files[Listing.file(id, language)] == text)
    }
  }

  @Test("shown is what stands between the marks, without their indent")
  func marks() {
    let file = """
      before
        // shown:
        while true {
          race()  // ▸
        }  // as ever
        // :shown
      after
      """
    #expect(
      Listing(file: file)?.lines == [
        .init(text: "while true {", isRacing: false), .init(text: "  race()", isRacing: true),
        .init(text: "}  // as ever", isRacing: false),
      ])
    #expect(Listing(file: "before\nafter") == nil)
    #expect(Listing(file: "// shown:\nand no end") == nil)
  }

  @Test("one can be read from the back of the room", arguments: ids + litmusIDs)
  func short(_ id: VariantID) throws {
    let most = Self.litmusIDs.contains(id) ? 12 : 10
    for language in Language.written {
      let lines = try #require(Listing.of(id, language)).lines
      #expect((1...most).contains(lines.count), "\(language): \(lines.count) lines")
      #expect(lines.allSatisfy { $0.text.count <= 70 && $0.text.allSatisfy(\.isASCII) })
      #expect(lines.allSatisfy { !$0.text.isEmpty && $0.text.last != " " })
      #expect(lines.contains { $0.isRacing }, "\(language): no line races")
      #expect(lines.allSatisfy { !$0.isRacing || !$0.text.contains("//") })
    }
  }

  @Test("machine code can be read, if not without scrolling", arguments: ids)
  func machineCode(_ id: VariantID) throws {
    let lines = try #require(Listing.of(id, .x86)).lines
    #expect((1...50).contains(lines.count), "\(lines.count) lines")
    #expect(lines.allSatisfy { $0.text.count <= 72 && $0.text.allSatisfy(\.isASCII) })
    #expect(lines.contains { $0.isRacing }, "no line races")
    // Whatever is jumped to is there: a line, or the end.
    let labels = lines.compactMap { $0.text.firstMatch(of: /^(L\d+):/)?.output.1 } + ["done"]
    for line in lines {
      guard let target = line.text.firstMatch(of: /^(?:L\d+:)? *j\w+ (\w+)/)?.output.1 else {
        continue
      }
      #expect(labels.contains(target), "\(line.text)")
    }
  }

  @Test("TypeScript, which has one ordering, says so wherever another language asks for less")
  func typescriptIsHonest() throws {
    for id in Self.ids + Self.litmusIDs {
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
