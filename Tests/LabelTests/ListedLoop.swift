import Contention

/// The operation of each variant at its default, by the names of types, as a ``HotLoop`` has them.
enum ListedLoop {
  /// By scenario and variant; without an access: at the scenario's default ordering.
  private static let operations = [
    "counter load-store": "LoadStore", "counter fetch-add": "FetchAdd",
    "counter cas-loop": "CASLoopAdd", "counter sharded": "ShardedAdd",
    "counter mutex": "LockedAdd<StandardMutex>", "counter swift-mutex": "LockedAdd<SwiftMutex>",
    "max check-store": "CheckStore", "max cas-loop": "CASLoopMax", "max fetch-max": "FetchMax",
    "max mutex": "LockedMax",
    "spinlock unlocked": "UnlockedAdd", "spinlock tas": "LockedAdd<TestAndSetLock>",
    "spinlock ttas": "LockedAdd<TestTestAndSetLock>", "spinlock ticket": "LockedAdd<TicketLock>",
    "spinlock mcs": "LockedAdd<MCSLock>",
    "spinlock peterson-relaxed": "LockedAdd<PetersonLock>, Relaxed",
    "spinlock peterson": "LockedAdd<PetersonLock>, SequentiallyConsistent",
    "spinlock mutex": "LockedAdd<StandardMutex>",
    "spinlock swift-mutex": "LockedAdd<SwiftMutex>",
    "spinlock adaptive-mutex": "LockedAdd<AdaptiveMutex>",
    "once check-then-set": "Race<CheckThenSet>", "once cas": "Race<CompareAndSwap>",
    "once exchange": "Race<Exchange>", "once mutex": "Race<LockedSet>",
    "ids load-store": "LoadStoreID", "ids fetch-add": "FetchAddID", "ids mutex": "LockedID",
    "ordering store-relaxed": "TaggedStore, Relaxed",
    "ordering store-release": "TaggedStore, AcquireRelease",
    "ordering store-seq-cst": "TaggedStore, SequentiallyConsistent",
    "ordering add-relaxed": "OrderedAdd, Relaxed",
    "ordering add-seq-cst": "OrderedAdd, SequentiallyConsistent",
    "ordering fence-seq-cst": "FencedStore, Relaxed", "ordering mutex": "LockedStore, Relaxed",
    "sharing one-line": "OwnWordAdd<PackedWords>", "sharing own-line": "OwnWordAdd<SharedWords>",
    "sharing mutex": "LockedOwnWordAdd",
    "pair two-atomics": "TwoAtomics", "pair packed": "PackedPair",
    "pair mutex": "LockedPair<StandardMutex>", "pair rwlock": "LockedPair<ReadWriteLock>",
  ]

  /// The operation of a variant and its access; nil: nobody has named it.
  static func operation(_ scenario: Scenario, _ variant: Variant) -> String? {
    guard let name = operations["\(scenario.name) \(variant.name)"] else { return nil }
    guard !name.contains(", "), let ordering = scenario.orderings.first else { return name }
    let access =
      switch ordering {
      case .relaxed: "Relaxed"
      case .acquireRelease: "AcquireRelease"
      case .sequentiallyConsistent: "SequentiallyConsistent"
      }
    return "\(name), \(access)"
  }
}
