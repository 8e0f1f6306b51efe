import Testing

@testable import Contention
@testable import Dashboard

/// An access to a shared word, or the taking or freeing of a mutex, as a listing's text says it.
struct ListedAccess: Hashable {
  enum Kind {
    case load, store, add, exchange, compareExchange, weakCompareExchange, max, fence
    case lock, sharedLock, unlock
  }

  var kind: Kind
  /// What it orders; nil: a mutex.
  var ordering: SharedAccess.Effect?
  /// What a compare-and-swap that fails orders.
  var failureOrdering: SharedAccess.Effect?

  /// The accesses of a listing, in the order in which they are performed.
  static func list(of id: VariantID, _ language: Language) throws -> [ListedAccess] {
    let listing = try #require(Listing.of(id, language))
    let words = try #require(AccessWords.of[language])
    return list(in: listing.code.replacing(/\/\/.*/, with: ""), words)
  }

  private static func list(in code: String, _ words: AccessWords) -> [ListedAccess] {
    var found: [String.Index: [(place: String.Index, access: ListedAccess)]] = [:]
    for (text, kinds) in words.calls {
      for range in code.ranges(of: text) where found[range.lowerBound] == nil {
        let rest = code[range.upperBound...]
        // Arguments are looked at before the access itself. A block is held from brace to brace.
        let isCall = text.contains("("), isBlock = text.hasSuffix("{")
        let end = isCall || isBlock ? closing(of: rest) : rest.startIndex
        let orderings = isCall ? words.orderings(in: rest[..<end]) : [.relaxed]
        found[range.lowerBound] = kinds.map { kind in
          (isBlock && kind == .lock ? rest.startIndex : end, access(kind, orderings))
        }
      }
    }
    return found.values.joined().sorted { $0.place < $1.place }.map(\.access)
  }

  /// Where the bracket is closed that stands open before `rest`.
  private static func closing(of rest: Substring) -> String.Index {
    var depth = 1
    return rest.firstIndex { character in
      if "({".contains(character) { depth += 1 }
      if ")}".contains(character) { depth -= 1 }
      return depth == 0
    } ?? rest.endIndex
  }

  /// A call's own orderings come last; before them may stand those of a call within it.
  private static func access(_ kind: Kind, _ orderings: [SharedAccess.Effect]) -> ListedAccess {
    switch kind {
    case .lock, .sharedLock, .unlock: ListedAccess(kind: kind)
    case .compareExchange, .weakCompareExchange:
      ListedAccess(
        kind: kind, ordering: orderings.first, failureOrdering: orderings.last)
    default: ListedAccess(kind: kind, ordering: orderings.last)
    }
  }
}
