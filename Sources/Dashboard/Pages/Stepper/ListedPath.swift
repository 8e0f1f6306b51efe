import Contention

/// The lines of a listing that an operation's accesses stand in.
///
/// The accesses are walked along the listing's calls: each is the next call of its kind, and, in a loop, an
/// earlier one. A name in the listing stands for one word: so what a listing leaves out finds no line.
struct ListedPath {
  private let calls: [ListedCall]
  private var last = -1
  /// The kind of word that each name stands for.
  private var words: [Substring: String] = [:]

  /// The line of each of `accesses`, which one operation of worker number `worker` makes in this order; nil:
  /// none.
  static func lines(
    of accesses: [AccessText], by worker: Int, in listing: Listing, _ language: Language
  ) -> [Int?] {
    var path = ListedPath(calls: ListedCall.all(in: listing, language, by: worker))
    let meeting = meeting(accesses)
    return accesses.prefix(meeting).map { _ in nil }
      + accesses.dropFirst(meeting).map { path.line(of: $0) }
  }

  /// How many of the accesses belong to the meeting before a race, which is the referee's and in no listing.
  private static func meeting(_ accesses: [AccessText]) -> Int {
    guard accesses.first?.word == "arrivals" else { return 0 }
    return accesses.lastIndex { $0.word == "opened" }.map { $0 + 1 } ?? accesses.count
  }

  private init(calls: [ListedCall]) { self.calls = calls }

  private mutating func line(of access: AccessText) -> Int? {
    // "waiting 0" and "waiting 1" are alike.
    let word = access.word.map { String($0.prefix { !$0.isNumber }) } ?? ""
    let fitting = calls.indices.filter { index in
      calls[index].kind.has(access) && (words[calls[index].receiver] ?? word) == word
    }
    // Only looks and attempts are repeated.
    let isRepeated = ["load", "cas"].contains(access.verb)
    guard let index = fitting.first(where: { $0 > last }) ?? (isRepeated ? fitting.first : nil)
    else {
      return nil
    }
    last = index
    words[calls[index].receiver] = word
    return calls[index].line
  }
}

extension ListedCall.Kind {
  /// Whether an access is of this kind.
  fileprivate func has(_ access: AccessText) -> Bool {
    let verb =
      switch self {
      case .load: "load"
      case .store: "store"
      case .add: "add"
      case .exchange: "swap"
      case .compareExchange, .weakCompareExchange: "cas"
      case .max: "max"
      case .fence: "fence"
      case .lock, .sharedLock: "lock"
      case .unlock: "free"
      }
    let isShared = verb == "lock" && access.operand == "to read"
    return verb == access.verb && (verb != "lock" || isShared == (self == .sharedLock))
  }
}
