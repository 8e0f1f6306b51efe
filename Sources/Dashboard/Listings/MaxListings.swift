extension Listing {
  /// Offer a sample to a shared maximum.
  static let max: [String: [Language: String]] = [
    "check-store": [
      .swift: """
      > if sample > maximum.load(ordering: .relaxed) {
          // whatever is stored here is overwritten
      >   maximum.store(sample, ordering: .relaxed)
        }
      """,
      .rust: """
      > if sample > maximum.load(Relaxed) {
          // whatever is stored here is overwritten
      >   maximum.store(sample, Relaxed);
        }
      """,
      .typescript: """
        \(onlySeqCst)
      > if (sample > Atomics.load(maximum, 0)) {
          // whatever is stored here is overwritten
      >   Atomics.store(maximum, 0, sample);
        }
      """,
      .c11: """
      > if (sample >
            atomic_load_explicit(&maximum, memory_order_relaxed)) {
          // whatever is stored here is overwritten
      >   atomic_store_explicit(&maximum, sample, memory_order_relaxed);
        }
      """,
    ],
    "cas-loop": [
      .swift: """
        var seen = maximum.load(ordering: .relaxed)
        while sample > seen {
      >   let (exchanged, found) = maximum.weakCompareExchange(
            expected: seen, desired: sample, ordering: .relaxed)
          if exchanged { break }
          seen = found
        }
      """,
      .rust: """
        let mut seen = maximum.load(Relaxed);
        while sample > seen {
      >   let tried =
            maximum.compare_exchange_weak(seen, sample, Relaxed, Relaxed);
          match tried { Ok(_) => break, Err(found) => seen = found }
        }
      """,
      .typescript: loopInTypeScript,
      .c11: loopInC,
    ],
    "fetch-max": [
      .swift: """
        // signed: on unsigned words max compares wrongly in this release
      > maximum.max(sample, ordering: .relaxed)
      """,
      .rust: "> maximum.fetch_max(sample, Relaxed);",
      .typescript: "  // Atomics has no max: this is the loop again\n" + loopInTypeScript,
      .c11: "  // C11 has no max: this is the loop again\n" + loopInC,
    ],
    "mutex": LockListing.texts(
      swift: """
        if sample > maximum.load(ordering: .relaxed) {
          maximum.store(sample, ordering: .relaxed)
        }
        """,
      rust: "if sample > *data { *data = sample; }",
      typescript: "if (sample > maximum[0]) maximum[0] = sample;",
      c11: "if (sample > value) value = sample;"),
  ]

  private static let loopInTypeScript = """
      \(onlySeqCst)
      let seen = Atomics.load(maximum, 0);
      while (sample > seen) {
    >   const found = Atomics.compareExchange(maximum, 0, seen, sample);
        if (found === seen) break;
        seen = found;
      }
    """

  private static let loopInC = """
      uint64_t seen = atomic_load_explicit(&maximum, memory_order_relaxed);
      while (sample > seen) {
    >   if (atomic_compare_exchange_weak_explicit(
            &maximum, &seen, sample,
            memory_order_relaxed, memory_order_relaxed)) break;
      }
    """
}
