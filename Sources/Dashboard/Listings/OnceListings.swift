extension Listing {
  /// Race to set one flag; 0 is unset, 1 is set.
  static let once: [String: [Language: String]] = [
    "check-then-set": [
      .swift: """
      > if flag.load(ordering: .acquiring) == 0 {
          // others find it unset here as well
      >   flag.store(1, ordering: .releasing)
          won = true
        }
      """,
      .rust: """
      > if !flag.load(Acquire) {
          // others find it unset here as well
      >   flag.store(true, Release);
          won = true;
        }
      """,
      .typescript: """
        \(onlySeqCst)
      > if (Atomics.load(flag, 0) === 0) {
          // others find it unset here as well
      >   Atomics.store(flag, 0, 1);
          won = true;
        }
      """,
      .c11: """
      > if (!atomic_load_explicit(&flag, memory_order_acquire)) {
          // others find it unset here as well
      >   atomic_store_explicit(&flag, 1, memory_order_release);
          won = true;
        }
      """,
    ],
    "cas": [
      .swift: """
        // strong: there is no second attempt that could make up for it
      > let (exchanged, _) = flag.compareExchange(
          expected: 0, desired: 1,
          successOrdering: .acquiringAndReleasing,
          failureOrdering: .acquiring)
        won = exchanged
      """,
      .rust: """
        // strong: there is no second attempt that could make up for it
      > won = flag.compare_exchange(false, true, AcqRel, Acquire).is_ok();
      """,
      .typescript: """
        \(onlySeqCst)
      > won = Atomics.compareExchange(flag, 0, 0, 1) === 0;
      """,
      .c11: """
        // strong: there is no second attempt that could make up for it
        uint64_t unset = 0;
      > won = atomic_compare_exchange_strong_explicit(
          &flag, &unset, 1, memory_order_acq_rel, memory_order_acquire);
      """,
    ],
    "exchange": [
      .swift: "> won = flag.exchange(1, ordering: .acquiringAndReleasing) == 0",
      .rust: "> won = !flag.swap(true, AcqRel);",
      .typescript: """
        \(onlySeqCst)
      > won = Atomics.exchange(flag, 0, 1) === 0;
      """,
      .c11: "> won = !atomic_exchange_explicit(&flag, 1, memory_order_acq_rel);",
    ],
    "mutex": LockListing.texts(
      swift: """
        won = flag.load(ordering: .relaxed) == 0
        if won { flag.store(1, ordering: .relaxed) }
        """,
      rust: """
        won = !*data;
        *data = true;
        """,
      typescript: """
        won = flag[0] === 0;
        flag[0] = 1;
        """,
      c11: """
        won = value == 0;
        value = 1;
        """),
  ]
}
