import Contention
import Foundation
import Testing

@testable import Dashboard

extension ListingTests {
  @Test("a Swift listing performs what atomtop performs, at the same orderings", arguments: ids)
  func swiftIsTrue(_ id: VariantID) throws {
    let scenario = try #require(Catalogue.scenario(named: id.scenario))
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
}

/// What atomtop really runs, read from its sources: the atomic operations of a variant, with their
/// orderings, at the default ordering.
///
/// It reads text, not syntax trees. That is enough, because scenarios are cards that look alike; a
/// card that does not fails the test, and somebody looks.
struct AtomtopSource {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/Contention").standardized
  private let files: [String]
  private let access: String

  init() throws {
    var files: [String] = []
    for part in ["Scenarios", "Atomics", "Locks"] {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: part).path)
      for name in names.sorted() where name.hasSuffix(".swift") {
        files.append(
          try String(contentsOf: folder.appending(path: "\(part)/\(name)"), encoding: .utf8))
      }
    }
    self.files = files
    access = try #require(files.first { $0.contains("enum Relaxed: Access") })
  }

  /// The operations of a variant, such as "load relaxed".
  ///
  /// - Parameter ordering: nil where each variant has its own.
  func operations(_ id: VariantID, ordering: MemoryOrdering?) throws -> Set<String> {
    let contest = try contest(id, ordering)
    let words = contest.matches(of: /\w+/).map { String($0.output) }
    let types = words.filter { $0 != "A" && !Self.levels.values.contains($0) }
    let level =
      ordering.flatMap { Self.levels[$0] } ?? words.first { Self.levels.values.contains($0) }
    var bodies = try types.map { try body(of: "struct \($0)") }
    for lock in bodies.flatMap({ $0.matches(of: /let lock: ([A-Z]\w+)/) }) {
      bodies.append(try body(of: "struct \(lock.output.1)"))
    }
    // In a race the meeting before it is the referee's, not the variant's.
    let setter = bodies.first { $0.contains("func trySet") }
    var found: Set<String> = []
    for body in bodies where setter == nil || !body.contains("func perform") {
      for name in ["trySet", "perform", "exclusively", "take", "move"] {
        guard let code = function(name, in: body) else { continue }
        found.formUnion(try operations(in: code, within: body, level))
      }
    }
    return found
  }

  private static let levels: [MemoryOrdering: String] = [
    .relaxed: "Relaxed", .acquireRelease: "AcquireRelease",
    .sequentiallyConsistent: "SequentiallyConsistent",
  ]

  // MARK: From the catalogue's card to types

  /// What a variant is made of: "LockedAdd<TestAndSetLock<Relaxed>>".
  private func contest(_ id: VariantID, _ ordering: MemoryOrdering?) throws -> String {
    let card = try #require(files.first { $0.contains("name: \"\(id.scenario)\",") })
    let start = try #require(card.range(of: "\"\(id.variant)\",", options: []), "\(id)")
    let rest = card[start.upperBound...]
    let end = ["\n      .broken(", "\n      .atomic(", "\n      .lock(", "\n    ])"]
      .compactMap { rest.range(of: $0)?.lowerBound }.min()
    let entry = rest[..<(end ?? rest.endIndex)]
    let level = ordering.flatMap { Self.levels[$0] } ?? ""
    var contests = Self.contests(in: entry)
    let helpers = entry.matches(of: /(\w+)\(([\w<>]+)\.self, setup\)/).map(\.output)
    if let helper = helpers.first(where: { $0.2.contains(level) }) ?? helpers.first {
      // A choice that several orderings or locks share. Its last word is what stands without a gap,
      // a backoff or work inside the lock.
      contests = Self.contests(in: try body(of: "func \(helper.1)")).suffix(1)
        .map { $0.replacing("<E>", with: "<\(helper.2)>") }
    }
    return try #require(
      contests.first { $0.contains(level) } ?? contests.first, "\(id): no contest")
  }

  private static func contests(in text: some StringProtocol) -> [String] {
    String(text).matches(of: /([A-Z][\w<>, ]*)\.contest/).map { String($0.output.1) }
  }

  /// The text between the braces that follow `head`.
  private func body(of head: String) throws -> String {
    for file in files {
      guard let start = file.range(of: "\(head)\\b", options: .regularExpression) else { continue }
      return Self.braced(file[start.upperBound...])
    }
    throw Missing(what: head)
  }

  private struct Missing: Error { let what: String }

  private static func braced(_ text: Substring) -> String {
    var depth = 0
    var result = ""
    for character in text {
      if character == "{" { depth += 1 }
      if depth > 0 { result.append(character) }
      if character == "}" {
        depth -= 1
        if depth == 0 { break }
      }
    }
    return result
  }

  private func function(_ name: String, in body: String) -> String? {
    guard let start = body.range(of: "func \(name)(") else { return nil }
    return Self.braced(body[start.upperBound...])
  }

  // MARK: From code to operations

  private func operations(
    in code: String, within body: String, _ level: String?
  ) throws -> Set<String> {
    var found: Set<String> = []
    let code = code.replacing(/\/\/.*/, with: "")
    for call in code.matches(of: /\b(A|Relaxed|AcquireRelease|SequentiallyConsistent)\.(\w+)\(/) {
      let type = call.output.1 == "A" ? try #require(level) : String(call.output.1)
      found.formUnion(try accessed(type, String(call.output.2)))
    }
    for call in code.matches(of: /\b[a-z][\w.]*(?:\[[^\]]*\])?\.(load|store)\(/) {
      found.insert("\(call.output.1) relaxed")
    }
    for call in code.matches(of: /atomicMemoryFence\(ordering: \.(\w+)/) {
      found.insert("fence \(call.output.1)")
    }
    if code.contains("sequentiallyConsistentFence()") {
      found.insert("fence sequentiallyConsistent")
    }
    if code.contains(".lock()") { found.formUnion(["lock", "unlock"]) }
    if code.contains(".withLock {") { found.insert("withLock") }
    // What it calls of itself belongs to it.
    for call in code.matches(of: /\b([a-z]\w*)\(&worker/) {
      if let helper = function(String(call.output.1), in: body), helper != code {
        found.formUnion(try operations(in: helper, within: body, level))
      }
    }
    return found
  }

  /// The operation of the library that an access stands for.
  private func accessed(_ type: String, _ name: String) throws -> Set<String> {
    let level = try body(of: "enum \(type): Access")
    let code = try #require(function(name, in: level), "\(type).\(name)")
    return SynchronizationCalls.operations(in: code)
  }
}

/// Calls of the library's atomics, as text.
enum SynchronizationCalls {
  private static let names =
    "load|store|wrappingAdd|wrappingSubtract|exchange|compareExchange|weakCompareExchange|max"

  /// "load relaxed", "weakCompareExchange acquiring/relaxed", …
  static func operations(in code: String) -> Set<String> {
    var found: Set<String> = []
    let code = code.replacing(/\/\/.*/, with: "").replacing(/\s+/, with: " ")
    guard let call = try? Regex("\\.(\(names))\\(") else { return [] }
    for match in code.matches(of: call) {
      let name = String(match.output[1].substring ?? "")
      let orderings = code[match.range.upperBound...]
        .prefix(200).matches(of: /(ordering|successOrdering|failureOrdering): \.(\w+)/)
        .map { (label: String($0.output.1), ordering: String($0.output.2)) }
      guard let first = orderings.first else { continue }
      let isExchange = name.hasSuffix("ompareExchange")
      if isExchange, first.label == "successOrdering", orderings.count > 1 {
        found.insert("\(name) \(first.ordering)/\(orderings[1].ordering)")
      } else if isExchange {
        found.insert("\(name) \(first.ordering)/\(first.ordering)")
      } else {
        found.insert("\(name) \(first.ordering)")
      }
    }
    return found
  }
}
