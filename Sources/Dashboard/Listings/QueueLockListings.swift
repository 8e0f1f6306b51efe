/// The locks that serve in order.
extension Listing {
  static let ticket: [Language: String] = [
    .swift: """
    > let mine = next.wrappingAdd(1, ordering: .relaxed).oldValue
      while called.load(ordering: .acquiring) != mine { spinHint() }
      let before = value.load(ordering: .relaxed)
      value.store(before + 1, ordering: .relaxed)
      called.store(mine &+ 1, ordering: .releasing)
    """,
    .rust: """
    > let mine = next.fetch_add(1, Relaxed);
      while called.load(Acquire) != mine { spin_loop(); }
      let before = value.load(Relaxed);
      value.store(before + 1, Relaxed);
      called.store(mine.wrapping_add(1), Release);
    """,
    .typescript: """
      \(onlySeqCst); pause is ES2026
    > const mine = Atomics.add(next, 0, 1);
      while (Atomics.load(called, 0) !== mine) Atomics.pause();
      value[0] += 1;
      Atomics.store(called, 0, mine + 1);
    """,
    .c11: """
      uint64_t mine =
    >   atomic_fetch_add_explicit(&next, 1, memory_order_relaxed);
      while (atomic_load_explicit(&called, memory_order_acquire) != mine)
        spin_hint();
      value += 1;
      atomic_store_explicit(&called, mine + 1, memory_order_release);
    """,
  ]

  /// Taking the lock, which is where threads meet. Freeing it takes as many lines again, so a
  /// comment says what it does.
  static let mcs: [Language: String] = [
    .swift: """
      behind[me].store(0, ordering: .relaxed)
      waiting[me].store(1, ordering: .relaxed)
    > let ahead = tail.exchange(me, ordering: .acquiringAndReleasing)
      if ahead != 0 {
        behind[ahead].store(me, ordering: .releasing)
        while waiting[me].load(ordering: .acquiring) != 0 { spinHint() }
      }
      // add 1; then wake the one behind: waiting[it] = 0,
      // or, with nobody there, compare-and-swap tail from me to 0
    """,
    .rust: """
      behind[me].store(0, Relaxed);
      waiting[me].store(1, Relaxed);
    > let ahead = tail.swap(me, AcqRel);
      if ahead != 0 {
        behind[ahead].store(me, Release);
        while waiting[me].load(Acquire) != 0 { spin_loop(); }
      }
      // add 1; then wake the one behind: waiting[it] = 0,
      // or, with nobody there, compare-and-swap tail from me to 0
    """,
    .typescript: """
      \(onlySeqCst); pause is ES2026
      Atomics.store(behind, me, 0);
      Atomics.store(waiting, me, 1);
    > const ahead = Atomics.exchange(tail, 0, me);
      if (ahead !== 0) {
        Atomics.store(behind, ahead, me);
        while (Atomics.load(waiting, me) !== 0) Atomics.pause();
      }
      // add 1; then wake the one behind: waiting[it] = 0,
      // or, with nobody there, compare-and-swap tail from me to 0
    """,
    .c11: """
      atomic_store_explicit(&behind[me], 0, memory_order_relaxed);
      atomic_store_explicit(&waiting[me], 1, memory_order_relaxed);
    > int ahead = atomic_exchange_explicit(&tail, me, memory_order_acq_rel);
      if (ahead) {
        atomic_store_explicit(&behind[ahead], me, memory_order_release);
        while (atomic_load_explicit(&waiting[me], memory_order_acquire))
          spin_hint();
      }
      // add 1; then wake the one behind: waiting[it] = 0,
      // or, with nobody there, compare-and-swap tail from me to 0
    """,
  ]
}
