extension Listing {
  /// One store, or one add, at each ordering.
  static let ordering: [String: [Language: String]] = [
    "store-relaxed": store(".relaxed", "Relaxed", "relaxed", isWeak: true),
    "store-release": store(".releasing", "Release", "release", isWeak: true),
    "store-seq-cst": store(".sequentiallyConsistent", "SeqCst", "seq_cst", isWeak: false),
    "add-relaxed": add(".relaxed", "Relaxed", "relaxed", isWeak: true),
    "add-seq-cst": add(".sequentiallyConsistent", "SeqCst", "seq_cst", isWeak: false),
    "fence-seq-cst": [
      .swift: """
        word.store(mine, ordering: .relaxed)
      > atomicMemoryFence(ordering: .sequentiallyConsistent)
      """,
      .rust: """
        word.store(mine, Relaxed);
      > fence(SeqCst);
      """,
      .typescript: """
        // Atomics has no fence: each of its stores is seq-cst by itself
      > Atomics.store(word, 0, mine);
      """,
      .c11: """
        atomic_store_explicit(&word, mine, memory_order_relaxed);
      > atomic_thread_fence(memory_order_seq_cst);
      """,
    ],
    "mutex": LockListing.texts(
      swift: "word.store(mine, ordering: .relaxed)", rust: "*data = mine;",
      typescript: "word[0] = mine;", c11: "value = mine;"),
  ]

  private static func store(
    _ swift: String, _ rust: String, _ c: String, isWeak: Bool
  ) -> [Language: String] {
    [
      .swift: "> word.store(mine, ordering: \(swift))",
      .rust: "> word.store(mine, \(rust));",
      .typescript: note(isWeak) + "> Atomics.store(word, 0, mine);",
      .c11: "> atomic_store_explicit(&word, mine, memory_order_\(c));",
    ]
  }

  private static func add(
    _ swift: String, _ rust: String, _ c: String, isWeak: Bool
  ) -> [Language: String] {
    [
      .swift: "> word.wrappingAdd(1, ordering: \(swift))",
      .rust: "> word.fetch_add(1, \(rust));",
      .typescript: note(isWeak) + "> Atomics.add(word, 0, 1);",
      .c11: "> atomic_fetch_add_explicit(&word, 1, memory_order_\(c));",
    ]
  }

  private static func note(_ isWeak: Bool) -> String { isWeak ? "  \(onlySeqCst)\n" : "" }
}
