import Testing

@testable import Contention
@testable import Dashboard

/// An access to a shared word, or the taking or freeing of a mutex, as a listing's text says it.
struct ListedAccess: Hashable {
  typealias Kind = ListedCall.Kind

  var kind: Kind
  /// What it orders; nil: a mutex.
  var ordering: SharedAccess.Effect?
  /// What a compare-and-swap that fails orders.
  var failureOrdering: SharedAccess.Effect?

  /// The accesses of a listing, in the order in which they are performed.
  static func list(of id: VariantID, _ language: Language) throws -> [ListedAccess] {
    let listing = try #require(Listing.of(id, language))
    let words = try #require(AccessWords.of[language])
    return ListedCall.all(in: listing, language).map { call in
      let isCall = !call.arguments.isEmpty
      return access(call.kind, isCall ? words.orderings(in: call.arguments) : [.relaxed])
    }
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
