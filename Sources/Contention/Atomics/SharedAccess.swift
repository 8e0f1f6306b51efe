/// One access to a shared word: the smallest step that another worker can see. A plain value.
struct SharedAccess: Hashable {
  /// What it does.
  enum Kind: Hashable {
    case load
    case store(UInt64)
    case add(UInt64)
    case exchange(UInt64)
    case compareExchange(Swap, isWeak: Bool)
    case max(UInt64)
    case fence
    /// Taking a mutex that puts waiters to sleep, and giving it back. Where it is shared, several workers
    /// may have it at once, and none beside them that does not share.
    case lock(isShared: Bool)
    case unlock(isShared: Bool)
  }

  /// What a compare-and-swap does.
  struct Swap: Hashable {
    let expected: UInt64
    let desired: UInt64
    /// What it orders when it fails, and so is a load.
    let onFailure: Effect

    init(_ expected: UInt64, _ desired: UInt64, onFailure: Effect) {
      self.expected = expected
      self.desired = desired
      self.onFailure = onFailure
    }
  }

  /// What it orders.
  enum Effect: Hashable {
    case relaxed, acquire, release, acquireRelease, sequentiallyConsistent

    /// That of a load at `ordering`.
    static func load(_ ordering: MemoryOrdering) -> Effect { effect(ordering, .acquire) }
    /// That of a store.
    static func store(_ ordering: MemoryOrdering) -> Effect { effect(ordering, .release) }
    /// That of a read-modify-write.
    static func update(_ ordering: MemoryOrdering) -> Effect { effect(ordering, .acquireRelease) }

    private static func effect(_ ordering: MemoryOrdering, _ paired: Effect) -> Effect {
      switch ordering {
      case .relaxed: .relaxed
      case .acquireRelease: paired
      case .sequentiallyConsistent: .sequentiallyConsistent
      }
    }
  }

  let kind: Kind
  /// Nil: a fence.
  let word: SharedWord?
  let effect: Effect
}
