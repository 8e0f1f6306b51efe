/// `tso`: x86-64. A worker's stores wait in a queue of its own before they reach memory, and until then it
/// alone sees them. (Owens, Sarkar and Sewell, "A Better x86 Memory Model: x86-TSO", 2009.)
///
/// Locked instructions, sequentially consistent stores, which are such, and fences wait until the queue is
/// empty. Fences that are not sequentially consistent are no instruction. A lock of a library is taken and
/// given back by locked instructions.
enum StoreBuffers: MemoryRules {
  struct Store: Hashable {
    let word: Int
    let value: UInt64
  }

  struct Memory {
    var values = WordValues()
    /// Each worker's stores on their way, oldest first.
    var buffers: [[Store]]
  }

  static func start(workers: Int) -> Memory {
    Memory(buffers: Array(repeating: [], count: workers))
  }

  static func perform(
    _ access: ModelAccess, by worker: Int, on memory: Memory, _ words: NumberedWords,
    _ body: (UInt64, Memory) -> Void
  ) {
    guard memory.buffers[worker].isEmpty || !drainsFirst(access) else { return }
    guard let word = access.word else { return body(0, memory) }
    let own = memory.buffers[worker].last { $0.word == word }
    let found = own?.value ?? memory.values.value(word, words)
    guard !access.isBlocked(by: found) else { return }
    guard let written = access.written(over: found) else { return body(found, memory) }
    var after = memory
    if drainsFirst(access) {
      after.values.set(word, to: written, words)
    } else {
      after.buffers[worker].append(Store(word: word, value: written))
    }
    body(found, after)
  }

  /// Whether the access waits until the worker's stores have reached memory.
  private static func drainsFirst(_ access: ModelAccess) -> Bool {
    if access.isReadModifyWrite { return true }
    return access.kind != .load && access.effect == .sequentiallyConsistent
  }

  static func drained(_ worker: Int, _ memory: Memory, _ words: NumberedWords) -> Memory? {
    guard let oldest = memory.buffers[worker].first else { return nil }
    var after = memory
    after.buffers[worker].removeFirst()
    after.values.set(oldest.word, to: oldest.value, words)
    return after
  }

  static func value(of word: Int, in memory: Memory, _ words: NumberedWords) -> UInt64 {
    memory.values.value(word, words)
  }

  static func buffer(of worker: Int, in memory: Memory) -> [(word: Int, value: UInt64)] {
    memory.buffers[worker].map { ($0.word, $0.value) }
  }

  static func encode(_ memory: Memory, _ words: NumberedWords, into encoder: inout StateEncoder) {
    memory.values.encode(words, into: &encoder)
    for buffer in memory.buffers {
      encoder.write(buffer.count)
      for store in buffer {
        encoder.write(store.word)
        encoder.write(store.value, from: words.initial(store.word))
      }
    }
  }

  static func decode(
    from decoder: inout StateDecoder, workers: Int, _ words: NumberedWords
  ) -> Memory {
    var memory = Memory(values: WordValues(from: &decoder, words), buffers: [])
    for _ in 0..<workers {
      let count: Int = decoder.read()
      memory.buffers.append(
        (0..<count).map { _ in
          let word: Int = decoder.read()
          return Store(word: word, value: decoder.read(from: words.initial(word)))
        })
    }
    return memory
  }
}
