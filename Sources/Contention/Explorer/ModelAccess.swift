/// An access as a memory model sees it: the word is a number.
struct ModelAccess: Hashable {
  let kind: SharedAccess.Kind
  /// The word's number; nil: a fence.
  let word: Int?
  let effect: SharedAccess.Effect

  /// Whether it reads and writes in one step, so that nobody can come in between. A lock is taken and given
  /// back by such steps, too.
  var isReadModifyWrite: Bool {
    switch kind {
    case .load, .store, .fence: false
    case .add, .exchange, .compareExchange, .max, .lock, .unlock: true
    }
  }

  /// What it leaves in a word in which it finds `found`; nil: it writes nothing.
  func written(over found: UInt64) -> UInt64? {
    switch kind {
    case .load, .fence: nil
    case .store(let value), .exchange(let value): value
    case .add(let amount): found &+ amount
    case .compareExchange(let swap, _): found == swap.expected ? swap.desired : nil
    case .max(let value): Swift.max(found, value)
    case .lock(let isShared): isShared ? found &+ 1 : Self.exclusive
    case .unlock(let isShared): isShared ? found &- 1 : 0
    }
  }

  /// Whether the worker sleeps while the word is `found`: somebody has the lock.
  func isBlocked(by found: UInt64) -> Bool {
    guard case .lock(let isShared) = kind else { return false }
    return isShared ? found == Self.exclusive : found != 0
  }

  /// What the worker learns from it where the word was `found`. Of the accesses that return nothing the
  /// answer is always the same, so that a worker's course does not depend on it.
  func answer(_ found: UInt64) -> UInt64 {
    switch kind {
    case .store, .fence, .lock, .unlock: 0
    case .load, .add, .exchange, .compareExchange, .max: found
    }
  }

  /// What it orders where the word was `found`: a compare-and-swap that fails is a load.
  func effect(finding found: UInt64) -> SharedAccess.Effect {
    guard case .compareExchange(let swap, _) = kind, found != swap.expected else { return effect }
    return swap.onFailure
  }

  /// A lock that one worker has for itself. Free is 0; a number in between counts those that share it.
  private static let exclusive = UInt64.max
}

extension SharedAccess.Effect {
  /// Whether it orders what comes after it in the worker.
  var acquires: Bool { self != .relaxed && self != .release }
  /// Whether it orders what comes before it in the worker.
  var releases: Bool { self != .relaxed && self != .acquire }
}
