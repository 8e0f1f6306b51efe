extension Listing {
  /// Add to a word of one's own.
  static let sharing: [String: [Language: String]] = [
    "one-line": add("me", "words are 8 bytes apart: neighbours share a cache line", isFar: false),
    "own-line": add("me * 16", "16 words, 128 bytes apart: each on a line of its own", isFar: true),
    "mutex": LockListing.texts(
      swift: """
        let mine = words[me].load(ordering: .relaxed)
        words[me].store(mine + 1, ordering: .relaxed)
        """,
      rust: "data[me] += 1;", typescript: "words[me] += 1;", c11: "values[me] += 1;"),
  ]

  private static func add(_ index: String, _ why: String, isFar: Bool) -> [Language: String] {
    // TypeScript's words are 32 bits wide, so as many bytes are twice as many words.
    let narrow = isFar ? "me * 32" : "me"
    let narrowWhy =
      isFar
      ? "32 words, 128 bytes apart: each on a line of its own"
      : "words are 4 bytes apart: neighbours share a cache line"
    return [
      .swift: """
        // \(why)
      > words[\(index)].wrappingAdd(1, ordering: .relaxed)
      """,
      .rust: """
        // \(why)
      > words[\(index)].fetch_add(1, Relaxed);
      """,
      .typescript: """
        // \(narrowWhy)
        \(onlySeqCst)
      > Atomics.add(words, \(narrow), 1);
      """,
      .c11: """
        // \(why)
      > atomic_fetch_add_explicit(&words[\(index)], 1, memory_order_relaxed);
      """,
    ]
  }
}
