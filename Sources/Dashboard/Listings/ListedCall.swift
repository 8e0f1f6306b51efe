/// A place in a listing where a shared word is accessed, or a lock taken or freed.
struct ListedCall: Sendable {
  /// What is done there.
  enum Kind: Sendable {
    case load, store, add, exchange, compareExchange, weakCompareExchange, max, fence
    case lock, sharedLock, unlock
  }

  let kind: Kind
  /// The line, from 0.
  let line: Int
  /// What stands between the brackets; empty: there are none.
  let arguments: Substring
  /// The name of the word; empty: there is none.
  let receiver: Substring

  /// All of a listing, in the order in which they are performed.
  static func all(in listing: Listing, _ language: Language) -> [ListedCall] {
    let code = listing.code.replacing(/\/\/.*/, with: "")
    var found: [String.Index: [(place: String.Index, call: ListedCall)]] = [:]
    for (text, kinds) in patterns[language] ?? [] {
      for range in code.ranges(of: text) where found[range.lowerBound] == nil {
        let rest = code[range.upperBound...]
        // Arguments are looked at before the access itself. A block is held from brace to brace.
        let isCall = text.contains("("), isBlock = text.hasSuffix("{")
        let end = isCall || isBlock ? closing(of: rest) : rest.startIndex
        found[range.lowerBound] = kinds.map { kind in
          let endsBlock = isBlock && kind == .unlock
          let call = ListedCall(
            kind: kind, line: line(of: endsBlock ? end : range.lowerBound, in: code),
            arguments: isCall ? rest[..<end] : "",
            receiver: receiver(text, code[..<range.lowerBound], rest))
          return (isBlock && kind == .lock ? rest.startIndex : end, call)
        }
      }
    }
    return found.values.joined().sorted { $0.place < $1.place }.map(\.call)
  }

  /// Those that worker number `worker` makes.
  static func all(
    in listing: Listing, _ language: Language, by worker: Int
  ) -> [ListedCall] {
    all(in: listing, language).filter { listing.worker(of: $0.line) ?? worker == worker }
  }

  private static func line(of place: String.Index, in code: String) -> Int {
    code[..<place].count { $0 == "\n" }
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

  /// The name before a method, or else the first one that follows.
  private static func receiver(
    _ text: String, _ before: Substring, _ after: Substring
  ) -> Substring {
    func isName(_ character: Character) -> Bool { character.isLetter || character == "_" }
    guard text.hasPrefix(".") else {
      let names = text.contains("(") ? after : Substring(text)
      return names.drop { !isName($0) }.prefix(while: isName)
    }
    var name = before
    if name.last == "]", let open = name.lastIndex(of: "[") { name = name[..<open] }
    return name.suffix(
      from: name.lastIndex { !isName($0) }.map(name.index(after:)) ?? name.startIndex)
  }
}

extension ListedCall {
  /// What an access looks like in each language that people write, and what it is. Where two begin at the
  /// same place, the first counts.
  ///
  /// What ends in a brace lasts until the brace is closed. What has no bracket is a plain access,
  /// which under a lock is as good as a relaxed one.
  static let patterns: [Language: [(text: String, kinds: [Kind])]] = [
    .swift: [
      (".load(", [.load]), (".store(", [.store]),
      (".wrappingAdd(", [.add]), (".wrappingSubtract(", [.add]), (".exchange(", [.exchange]),
      (".compareExchange(", [.compareExchange]), (".weakCompareExchange(", [.weakCompareExchange]),
      (".max(", [.max]), ("atomicMemoryFence(", [.fence]),
      ("pthread_mutex_lock(", [.lock]), ("pthread_mutex_unlock(", [.unlock]),
      ("mutex.withLock {", [.lock, .unlock]), ("pthread_rwlock_wrlock(", [.lock]),
      ("pthread_rwlock_rdlock(", [.sharedLock]), ("pthread_rwlock_unlock(", [.unlock]),
    ],
    .rust: [
      (".load(", [.load]), (".store(", [.store]),
      (".fetch_add(", [.add]), (".fetch_sub(", [.add]), (".swap(", [.exchange]),
      (".compare_exchange(", [.compareExchange]),
      (".compare_exchange_weak(", [.weakCompareExchange]),
      (".fetch_max(", [.max]), ("fence(", [.fence]),
      ("mutex.lock(", [.lock]), ("drop(data", [.unlock]),
      ("lock.write(", [.lock]), ("lock.read(", [.sharedLock]),
    ],
    // It makes a mutex of a word called lock, or a count of readers.
    .typescript: [
      ("Atomics.compareExchange(lock, 0, n", [.sharedLock]), ("Atomics.sub(lock", [.unlock]),
      ("Atomics.compareExchange(lock", [.lock]), ("Atomics.store(lock", [.unlock]),
      ("Atomics.load(", [.load]), ("Atomics.store(", [.store]), ("value[0] += 1", [.load, .store]),
      ("Atomics.add(", [.add]), ("Atomics.sub(", [.add]), ("Atomics.exchange(", [.exchange]),
      ("Atomics.compareExchange(", [.compareExchange]),
    ],
    .c11: [
      ("atomic_load_explicit(", [.load]), ("atomic_store_explicit(", [.store]),
      ("value += 1", [.load, .store]),
      ("atomic_fetch_add_explicit(", [.add]), ("atomic_fetch_sub_explicit(", [.add]),
      ("atomic_exchange_explicit(", [.exchange]),
      ("atomic_compare_exchange_strong_explicit(", [.compareExchange]),
      ("atomic_compare_exchange_weak_explicit(", [.weakCompareExchange]),
      ("atomic_thread_fence(", [.fence]),
      ("pthread_mutex_lock(", [.lock]), ("pthread_mutex_unlock(", [.unlock]),
      ("pthread_rwlock_wrlock(", [.lock]), ("pthread_rwlock_rdlock(", [.sharedLock]),
      ("pthread_rwlock_unlock(", [.unlock]),
    ],
  ]
}
