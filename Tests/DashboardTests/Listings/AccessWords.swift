@testable import Contention
@testable import Dashboard

/// What a language calls each access, and its orderings.
struct AccessWords {
  /// What an access looks like, and what it is. Where two begin at the same place, the first counts.
  ///
  /// What ends in a brace lasts until the brace is closed. What has no bracket is a plain access,
  /// which under a lock is as good as a relaxed one.
  let calls: [(text: String, kinds: [ListedAccess.Kind])]
  let orderings: [String: SharedAccess.Effect]

  /// The orderings that are named among a call's arguments. None: it is seq-cst.
  func orderings(in arguments: Substring) -> [SharedAccess.Effect] {
    let named = arguments.split { !$0.isLetter && $0 != "_" }.compactMap { orderings[String($0)] }
    return named.isEmpty ? [.sequentiallyConsistent] : named
  }

  /// By language, of those that people write.
  static let of: [Language: AccessWords] = [
    .swift: swift, .rust: rust, .typescript: typescript, .c11: c11,
  ]

  private static let swift = AccessWords(
    calls: [
      (".load(", [.load]), (".store(", [.store]),
      (".wrappingAdd(", [.add]), (".wrappingSubtract(", [.add]), (".exchange(", [.exchange]),
      (".compareExchange(", [.compareExchange]), (".weakCompareExchange(", [.weakCompareExchange]),
      (".max(", [.max]), ("atomicMemoryFence(", [.fence]),
      ("pthread_mutex_lock(", [.lock]), ("pthread_mutex_unlock(", [.unlock]),
      ("mutex.withLock {", [.lock, .unlock]), ("pthread_rwlock_wrlock(", [.lock]),
      ("pthread_rwlock_rdlock(", [.sharedLock]), ("pthread_rwlock_unlock(", [.unlock]),
    ],
    orderings: [
      "relaxed": .relaxed, "acquiring": .acquire, "releasing": .release,
      "acquiringAndReleasing": .acquireRelease, "sequentiallyConsistent": .sequentiallyConsistent,
    ])

  private static let rust = AccessWords(
    calls: [
      (".load(", [.load]), (".store(", [.store]),
      (".fetch_add(", [.add]), (".fetch_sub(", [.add]), (".swap(", [.exchange]),
      (".compare_exchange(", [.compareExchange]),
      (".compare_exchange_weak(", [.weakCompareExchange]),
      (".fetch_max(", [.max]), ("fence(", [.fence]),
      ("mutex.lock(", [.lock]), ("drop(data", [.unlock]),
      ("lock.write(", [.lock]), ("lock.read(", [.sharedLock]),
    ],
    orderings: [
      "Relaxed": .relaxed, "Acquire": .acquire, "Release": .release, "AcqRel": .acquireRelease,
      "SeqCst": .sequentiallyConsistent,
    ])

  /// It has one ordering, which is never written, and makes a mutex of a word called lock, or a count of
  /// readers.
  private static let typescript = AccessWords(
    calls: [
      ("Atomics.compareExchange(lock, 0, n", [.sharedLock]), ("Atomics.sub(lock", [.unlock]),
      ("Atomics.compareExchange(lock", [.lock]), ("Atomics.store(lock", [.unlock]),
      ("Atomics.load(", [.load]), ("Atomics.store(", [.store]), ("value[0] += 1", [.load, .store]),
      ("Atomics.add(", [.add]), ("Atomics.sub(", [.add]), ("Atomics.exchange(", [.exchange]),
      ("Atomics.compareExchange(", [.compareExchange]),
    ],
    orderings: [:])

  private static let c11 = AccessWords(
    calls: [
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
    orderings: [
      "memory_order_relaxed": .relaxed, "memory_order_acquire": .acquire,
      "memory_order_release": .release, "memory_order_acq_rel": .acquireRelease,
      "memory_order_seq_cst": .sequentiallyConsistent,
    ])
}
