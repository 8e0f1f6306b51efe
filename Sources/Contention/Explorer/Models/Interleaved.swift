/// `sc`: one order of all accesses, and each finds what the last one before it left.
/// (Lamport, "How to Make a Multiprocessor Computer That Correctly Executes Multiprocess Programs", 1979.)
enum Interleaved: MemoryRules {
  static func start(workers: Int) -> WordValues { WordValues() }

  static func perform(
    _ access: ModelAccess, by worker: Int, on memory: WordValues, _ words: NumberedWords,
    _ body: (UInt64, WordValues) -> Void
  ) {
    guard let word = access.word else { return body(0, memory) }
    let found = memory.value(word, words)
    guard !access.isBlocked(by: found) else { return }
    guard let written = access.written(over: found) else { return body(found, memory) }
    var after = memory
    after.set(word, to: written, words)
    body(found, after)
  }

  static func value(of word: Int, in memory: WordValues, _ words: NumberedWords) -> UInt64 {
    memory.value(word, words)
  }

  static func encode(
    _ memory: WordValues, _ words: NumberedWords, into encoder: inout StateEncoder
  ) {
    memory.encode(words, into: &encoder)
  }

  static func decode(
    from decoder: inout StateDecoder, workers: Int, _ words: NumberedWords
  ) -> WordValues {
    WordValues(from: &decoder, words)
  }
}
