/// A word per worker, that no other worker writes.
struct OwnWords<Words: WordTable>: Sendable {
  private let words: Words
  private let count: Int

  init(_ words: Words, count: Int, in memory: SharedMemory) {
    self.words = words
    self.count = count
    for index in 0..<count { memory.call(words[index], "word \(index)") }
  }

  /// The word of the worker with this number.
  @inline(__always)
  subscript(worker: Int) -> SharedWord { words[worker] }

  /// The values between slices, one after the other. Conductor.
  var finalValues: [UInt64] { (0..<count).map { words[$0].settled } }

  /// Puts every word back to 0. Conductor, between slices.
  func reset() {
    for index in 0..<count { words[index].settled = 0 }
  }
}

extension OwnWords<SharedWords> {
  /// Each word on a line of its own.
  static func padded(in memory: SharedMemory, _ setup: Setup) -> Self {
    Self(memory.words(setup.workers), count: setup.workers, in: memory)
  }
}

extension OwnWords<PackedWords> {
  /// The words side by side.
  static func packed(in memory: SharedMemory, _ setup: Setup) -> Self {
    Self(memory.packedWords(setup.workers), count: setup.workers, in: memory)
  }
}
