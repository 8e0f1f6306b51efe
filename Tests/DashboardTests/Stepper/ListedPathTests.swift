import Contention
import TestSupport
import Testing

@testable import Dashboard

@Suite("The line of an access")
struct ListedPathTests {
  static let cases = (ListingTests.ids + ListingTests.litmusIDs).flatMap { id in
    Language.written.map { (id, $0) }
  }

  /// What no listing shows as an access of its own.
  private func isLeftOut(_ access: AccessText, _ id: VariantID, _ language: Language) -> Bool {
    let hasLock = Catalogue.variant(id)?.role == .lock
    return switch (id.scenario, id.variant) {
    // The meeting before a race is the referee's.
    case ("once", _) where ["arrivals", "opened"].contains(access.word): true
    case ("once", _) where access.verb == "store" && access.operand == "← 0": true
    // Data under a lock is plain outside Swift.
    case _ where hasLock && language != .swift: !["lock", "free"].contains(access.verb)
    // How an MCS lock is freed stands in a comment.
    case ("spinlock", "mcs"): true
    // Only the writer's part is listed.
    case ("pair", "two-atomics"): access.verb == "load"
    case _ where access.verb == "max" || access.verb == "fence": language != .swift
    default: false
    }
  }

  @Test("whatever an operation does next has one, where the listing shows it", arguments: cases)
  func everyAccess(_ id: VariantID, _ language: Language) throws {
    let listing = try #require(Listing.of(id, language))
    for (worker, accesses) in try courses(id) {
      let lines = ListedPath.lines(of: accesses, by: worker, in: listing, language)
      #expect(lines.count == accesses.count)
      for (access, line) in zip(accesses, lines) {
        if let line {
          #expect(listing.lines.indices.contains(line))
        } else {
          #expect(isLeftOut(access, id, language), "\(access.line)")
        }
      }
    }
  }

  @Test("goes back where a loop does")
  func loops() throws {
    var stepper = try OpenStepper("counter", "cas-loop")
    stepper.type("c")
    func marked() -> [String] { stepper.lines.filter { $0.contains("▶") && $0.contains("(") } }
    #expect(marked().contains { $0.contains("01▶") && $0.contains("counter.load") })
    stepper.type("0101")
    #expect(stepper.course.strides.last?.move.access?.failed == true)
    #expect(marked().contains { $0.contains("1▶") && $0.contains("weakCompareExchange") })
  }

  @Test("in MCS the word that another one's name stands for is not mistaken for it")
  func names() throws {
    let id = VariantID(scenario: "spinlock", variant: "mcs")
    let listing = try #require(Listing.of(id, .swift))
    let texts = try courses(id).flatMap { worker, accesses in
      let lines = ListedPath.lines(of: accesses, by: worker, in: listing, .swift)
      return zip(accesses, lines).compactMap { access, line in
        line.map { (access.word ?? "", listing.lines[$0].text) }
      }
    }
    #expect(texts.allSatisfy { word, text in text.contains(word.prefix { $0.isLetter }) })
    #expect(Set(texts.map { $0.0.prefix { $0.isLetter } }) == ["behind", "waiting", "tail"])
  }

  /// What workers have done and do next in their present operation, on some ways.
  private func courses(_ id: VariantID) throws -> [(worker: Int, accesses: [AccessText])] {
    var random = SeededNumbers(state: 17)
    var all: [String: (Int, [AccessText])] = [:]
    let explorer = try #require(Explorer(ExplorerPlan(id)))
    for _ in 0..<8 {
      var state = explorer.start
      while let move = explorer.moves(from: state).randomElement(using: &random) {
        state = move.after
        for (number, worker) in explorer.situation(in: state).workers.enumerated()
        where worker.next != nil {
          let text = worker.accesses.map(\.line).joined(separator: "\n")
          all["\(number)\n\(text)"] = (number, worker.accesses)
        }
      }
    }
    return Array(all.values)
  }
}
