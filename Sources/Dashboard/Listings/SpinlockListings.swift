extension Listing {
  /// Take the lock, add 1 to a value, release the lock.
  static let spinlock: [String: [Language: String]] = [
    "unlocked": unlocked, "tas": testAndSet, "ttas": testTestAndSet, "ticket": ticket, "mcs": mcs,
    "mutex": lockedAdd(.pthread), "swift-mutex": lockedAdd(.swift),
    "adaptive-mutex": lockedAdd(.adaptive),
  ]

  private static func lockedAdd(_ lock: LockListing.Lock) -> [Language: String] {
    LockListing.texts(
      lock,
      swift: """
        let before = value.load(ordering: .relaxed)
        value.store(before + 1, ordering: .relaxed)
        """,
      rust: "*data += 1;", typescript: "value[0] += 1;", c11: "value += 1;")
  }

  private static let unlocked: [Language: String] = [
    .swift: """
      // no lock: everybody walks in
    > let before = value.load(ordering: .relaxed)
    > value.store(before + 1, ordering: .relaxed)
    """,
    .rust: """
      // no lock: everybody walks in
    > let before = value.load(Relaxed);
    > value.store(before + 1, Relaxed);
    """,
    .typescript: """
      // no lock: everybody walks in
    > const before = Atomics.load(value, 0);
    > Atomics.store(value, 0, before + 1);
    """,
    .c11: """
      // no lock: everybody walks in
    > uint64_t before = atomic_load_explicit(&value, memory_order_relaxed);
    > atomic_store_explicit(&value, before + 1, memory_order_relaxed);
    """,
  ]

  private static let testAndSet: [Language: String] = [
    .swift: """
    > while !word.weakCompareExchange(
        expected: 0, desired: 1,
        successOrdering: .acquiring, failureOrdering: .relaxed
      ).exchanged { spinHint() }
      let before = value.load(ordering: .relaxed)
      value.store(before + 1, ordering: .relaxed)
      word.store(0, ordering: .releasing)
    """,
    .rust: """
    > while word.compare_exchange_weak(0, 1, Acquire, Relaxed).is_err() {
        spin_loop();
      }
      let before = value.load(Relaxed);
      value.store(before + 1, Relaxed);
      word.store(0, Release);
    """,
    .typescript: """
      \(onlySeqCst); pause is ES2026
    > while (Atomics.compareExchange(word, 0, 0, 1) !== 0) Atomics.pause();
      value[0] += 1;
      Atomics.store(word, 0, 0);
    """,
    .c11: """
      uint64_t unset = 0;
    > while (!atomic_compare_exchange_weak_explicit(&word, &unset, 1,
               memory_order_acquire, memory_order_relaxed)) {
        unset = 0;
        spin_hint();
      }
      value += 1;
      atomic_store_explicit(&word, 0, memory_order_release);
    """,
  ]

  private static let testTestAndSet: [Language: String] = [
    .swift: """
      repeat {
        while word.load(ordering: .relaxed) != 0 { spinHint() }
    > } while !word.weakCompareExchange(
        expected: 0, desired: 1,
        successOrdering: .acquiring, failureOrdering: .relaxed
      ).exchanged
      let before = value.load(ordering: .relaxed)
      value.store(before + 1, ordering: .relaxed)
      word.store(0, ordering: .releasing)
    """,
    .rust: """
      loop {
        while word.load(Relaxed) != 0 { spin_loop(); }
    >   if word.compare_exchange_weak(0, 1, Acquire, Relaxed).is_ok() {
          break;
        }
      }
      let before = value.load(Relaxed);
      value.store(before + 1, Relaxed);
      word.store(0, Release);
    """,
    .typescript: """
      \(onlySeqCst); pause is ES2026
      do {
        while (Atomics.load(word, 0) !== 0) Atomics.pause();
    > } while (Atomics.compareExchange(word, 0, 0, 1) !== 0);
      value[0] += 1;
      Atomics.store(word, 0, 0);
    """,
    .c11: """
      uint64_t unset;
      do {
        while (atomic_load_explicit(&word, memory_order_relaxed))
          spin_hint();
        unset = 0;
    > } while (!atomic_compare_exchange_weak_explicit(&word, &unset, 1,
                 memory_order_acquire, memory_order_relaxed));
      value += 1;
      atomic_store_explicit(&word, 0, memory_order_release);
    """,
  ]
}
