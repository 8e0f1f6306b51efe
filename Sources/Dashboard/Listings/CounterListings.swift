extension Listing {
  /// Add 1 to a shared value.
  static let counter: [String: [Language: String]] = [
    "load-store": [
      .swift: """
      > let value = counter.load(ordering: .relaxed)
        // whoever adds here is forgotten
      > counter.store(value + 1, ordering: .relaxed)
      """,
      .rust: """
      > let value = counter.load(Relaxed);
        // whoever adds here is forgotten
      > counter.store(value + 1, Relaxed);
      """,
      .typescript: """
        \(onlySeqCst)
      > const value = Atomics.load(counter, 0);
        // whoever adds here is forgotten
      > Atomics.store(counter, 0, value + 1);
      """,
      .c11: """
      > uint64_t value =
          atomic_load_explicit(&counter, memory_order_relaxed);
        // whoever adds here is forgotten
      > atomic_store_explicit(&counter, value + 1, memory_order_relaxed);
      """,
    ],
    "fetch-add": [
      .swift: "> counter.wrappingAdd(1, ordering: .relaxed)",
      .rust: "> counter.fetch_add(1, Relaxed);",
      .typescript: """
        \(onlySeqCst)
      > Atomics.add(counter, 0, 1);
      """,
      .c11: "> atomic_fetch_add_explicit(&counter, 1, memory_order_relaxed);",
    ],
    "cas-loop": [
      .swift: """
        var seen = counter.load(ordering: .relaxed)
        while true {
      >   let (exchanged, found) = counter.weakCompareExchange(
            expected: seen, desired: seen + 1, ordering: .relaxed)
          if exchanged { break }
          seen = found
        }
      """,
      .rust: """
        let mut seen = counter.load(Relaxed);
        while let Err(found) =
      >   counter.compare_exchange_weak(seen, seen + 1, Relaxed, Relaxed)
        {
          seen = found;
        }
      """,
      .typescript: """
        \(onlySeqCst)
        let seen = Atomics.load(counter, 0);
        while (true) {
      >   const found = Atomics.compareExchange(counter, 0, seen, seen + 1);
          if (found === seen) break;
          seen = found;
        }
      """,
      .c11: """
        uint64_t seen =
          atomic_load_explicit(&counter, memory_order_relaxed);
      > while (!atomic_compare_exchange_weak_explicit(
          &counter, &seen, seen + 1,
          memory_order_relaxed, memory_order_relaxed)) {
          // a failure has put what it found into seen
        }
      """,
    ],
    "mutex": locked(.pthread), "swift-mutex": locked(.swift),
  ]

  private static func locked(_ lock: LockListing.Lock) -> [Language: String] {
    LockListing.texts(
      lock,
      swift: """
        let value = counter.load(ordering: .relaxed)
        counter.store(value + 1, ordering: .relaxed)
        """,
      rust: "*data += 1;", typescript: "counter[0] += 1;", c11: "value += 1;")
  }
}
