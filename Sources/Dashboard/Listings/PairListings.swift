extension Listing {
  /// Move 1 from one account to another.
  static let pair: [String: [Language: String]] = [
    "two-atomics": [
      .swift: """
      > from.wrappingSubtract(1, ordering: .relaxed)
        // whoever adds both up here finds 1 missing
      > to.wrappingAdd(1, ordering: .relaxed)
      """,
      .rust: """
      > from.fetch_sub(1, Relaxed);
        // whoever adds both up here finds 1 missing
      > to.fetch_add(1, Relaxed);
      """,
      .typescript: """
        \(onlySeqCst)
      > Atomics.sub(from, 0, 1);
        // whoever adds both up here finds 1 missing
      > Atomics.add(to, 0, 1);
      """,
      .c11: """
      > atomic_fetch_sub_explicit(&from, 1, memory_order_relaxed);
        // whoever adds both up here finds 1 missing
      > atomic_fetch_add_explicit(&to, 1, memory_order_relaxed);
      """,
    ],
    "packed": packed,
    "mutex": LockListing.texts(
      swift: """
        from.store(from.load(ordering: .relaxed) - 1, ordering: .relaxed)
        to.store(to.load(ordering: .relaxed) + 1, ordering: .relaxed)
        """,
      rust: """
        data.from -= 1;
        data.to += 1;
        """,
      typescript: """
        from[0] -= 1;
        to[0] += 1;
        """,
      c11: """
        from_value -= 1;
        to_value += 1;
        """),
  ]

  /// The low half is the one account, the high half the other.
  private static let packed: [Language: String] = [
    .swift: """
      var seen = both.load(ordering: .relaxed)
      while true {
        let moved = seen - 1 + (1 << 32)  // low half - 1, high half + 1
    >   let (exchanged, found) = both.weakCompareExchange(
          expected: seen, desired: moved, ordering: .relaxed)
        if exchanged { break }
        seen = found
      }
    """,
    .rust: """
      let mut seen = both.load(Relaxed);
      loop {
        let moved = seen - 1 + (1 << 32); // low half - 1, high half + 1
    >   match both.compare_exchange_weak(seen, moved, Relaxed, Relaxed) {
          Ok(_) => break,
          Err(found) => seen = found,
        }
      }
    """,
    .typescript: """
      \(onlySeqCst)
      let seen = Atomics.load(both, 0);
      while (true) {
        const moved = seen - 1n + (1n << 32n); // low - 1, high + 1
    >   const found = Atomics.compareExchange(both, 0, seen, moved);
        if (found === seen) break;
        seen = found;
      }
    """,
    .c11: """
      uint64_t seen = atomic_load_explicit(&both, memory_order_relaxed);
      uint64_t moved;
      do {
        moved = seen - 1 + (1ull << 32); // low half - 1, high half + 1
    > } while (!atomic_compare_exchange_weak_explicit(&both, &seen, moved,
                 memory_order_relaxed, memory_order_relaxed));
    """,
  ]
}
