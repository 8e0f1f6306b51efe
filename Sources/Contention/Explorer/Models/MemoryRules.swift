/// Which values an access may find, and what it leaves: what workers may rely on.
///
/// Pure: a memory is a value, and an access leads from one to others.
protocol MemoryRules {
  /// What memory holds, and what the model keeps for each worker.
  associatedtype Memory

  /// Memory in which nothing has happened.
  static func start(workers: Int) -> Memory

  /// Calls `body` with every value that `worker` may find, newest first, and the memory that is left. Never,
  /// if the access has to wait.
  static func perform(
    _ access: ModelAccess, by worker: Int, on memory: Memory, _ words: NumberedWords,
    _ body: (_ found: UInt64, _ after: Memory) -> Void)

  /// The memory after the oldest store of `worker` that others cannot see yet has reached it; nil: there is
  /// none.
  static func drained(_ worker: Int, _ memory: Memory, _ words: NumberedWords) -> Memory?

  /// The value that others find in a word in the end.
  static func value(of word: Int, in memory: Memory, _ words: NumberedWords) -> UInt64

  /// Writes the memory so that equal ones are written alike.
  static func encode(_ memory: Memory, _ words: NumberedWords, into encoder: inout StateEncoder)
  static func decode(
    from decoder: inout StateDecoder, workers: Int, _ words: NumberedWords
  ) -> Memory

  /// Stores that others cannot see yet, oldest first.
  static func buffer(of worker: Int, in memory: Memory) -> [(word: Int, value: UInt64)]
}

extension MemoryRules {
  static func drained(_ worker: Int, _ memory: Memory, _ words: NumberedWords) -> Memory? { nil }
  static func buffer(of worker: Int, in memory: Memory) -> [(word: Int, value: UInt64)] { [] }
}

/// The values of all words, where each has one: those that were written, by number.
struct WordValues {
  private var values: [UInt64] = []

  func value(_ word: Int, _ words: NumberedWords) -> UInt64 {
    word < values.count ? values[word] : words.initial(word)
  }

  mutating func set(_ word: Int, to value: UInt64, _ words: NumberedWords) {
    while values.count <= word { values.append(words.initial(values.count)) }
    values[word] = value
  }

  /// Words at the end that are as they were in the beginning are left out.
  func encode(_ words: NumberedWords, into encoder: inout StateEncoder) {
    var count = values.count
    while count > 0, values[count - 1] == words.initial(count - 1) { count -= 1 }
    encoder.write(count)
    for word in 0..<count { encoder.write(values[word], from: words.initial(word)) }
  }

  init() {}

  init(from decoder: inout StateDecoder, _ words: NumberedWords) {
    let count: Int = decoder.read()
    values.reserveCapacity(count)
    for word in 0..<count { values.append(decoder.read(from: words.initial(word))) }
  }
}
