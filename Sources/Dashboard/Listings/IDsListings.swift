extension Listing {
  /// Take the next ID.
  static let ids: [String: [Language: String]] = [
    "load-store": [
      .swift: """
      > let id = next.load(ordering: .relaxed)
        // others take the same one here
      > next.store(id + 1, ordering: .relaxed)
      """,
      .rust: """
      > let id = next.load(Relaxed);
        // others take the same one here
      > next.store(id + 1, Relaxed);
      """,
      .typescript: """
        \(onlySeqCst)
      > const id = Atomics.load(next, 0);
        // others take the same one here
      > Atomics.store(next, 0, id + 1);
      """,
      .c11: """
      > uint64_t id = atomic_load_explicit(&next, memory_order_relaxed);
        // others take the same one here
      > atomic_store_explicit(&next, id + 1, memory_order_relaxed);
      """,
    ],
    "fetch-add": [
      .swift: "> let id = next.wrappingAdd(1, ordering: .relaxed).oldValue",
      .rust: "> let id = next.fetch_add(1, Relaxed);",
      .typescript: """
        \(onlySeqCst)
      > const id = Atomics.add(next, 0, 1);
      """,
      .c11: """
        uint64_t id =
      >   atomic_fetch_add_explicit(&next, 1, memory_order_relaxed);
      """,
    ],
    "mutex": LockListing.texts(
      swift: """
        let id = next.load(ordering: .relaxed)
        next.store(id + 1, ordering: .relaxed)
        """,
      rust: """
        let id = *data;
        *data += 1;
        """,
      typescript: """
        const id = next[0];
        next[0] += 1;
        """,
      c11: """
        uint64_t id = value;
        value += 1;
        """),
  ]
}
