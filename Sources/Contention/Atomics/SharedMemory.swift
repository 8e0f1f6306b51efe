import Synchronization

/// Memory that workers share, freed as a whole.
///
/// Every allocation starts on its own 128 bytes: two 64-byte lines, because x86 prefetches lines in
/// adjacent pairs, and one line of Apple's CPUs. So nothing that is allocated here shares a cache
/// line with anything else.
///
/// Allocate from one thread, before others see the memory. The pointers handed out are valid as
/// long as this object lives.
final class SharedMemory: @unchecked Sendable {
  /// Bytes of a line: no two allocations have a part of the same one.
  static let lineSize = 128
  /// Lines from one word to the next where CPUs fight for both: just over a page, beyond which no
  /// prefetcher looks. A lock 128 bytes behind its value ran at two thirds of the speed, because
  /// fetching one line brought the other along (`atomtop calibrate`).
  static let linesApart = 33

  private var allocations: [UnsafeMutableRawPointer] = []
  private var cleanups: [() -> Void] = []
  private var names: [SharedWord: String] = [:]

  deinit {
    for cleanup in cleanups { cleanup() }
    for allocation in allocations { allocation.deallocate() }
  }

  // MARK: Words

  /// A word on its own line, called `name`.
  func word(_ name: String) -> SharedWord {
    let word = words(1)[0]
    call(word, name)
    return word
  }

  /// A word for the instrument itself, on its own line.
  func relaxedWord() -> RelaxedWord { RelaxedWord(address: words(1)[0].address) }

  /// Words far apart with these names, and `lines` more lines where the next word would be.
  func distantWords(_ names: String..., linesBehind lines: Int = 0) -> DistantWords {
    let words = DistantWords(words: words(names.count * Self.linesApart + lines))
    for (index, name) in names.enumerated() { call(words[index], name) }
    return words
  }

  /// `count` words, each on its own line.
  func words(_ count: Int) -> SharedWords {
    let words = SharedWords(base: raw(max(count, 1) * Self.lineSize))
    for index in 0..<count {
      words[index].address.initialize(to: Atomic(0))
      words[index].neighbour.address.initialize(to: Atomic(0))
    }
    return words
  }

  /// `count` words side by side, from the beginning of a line.
  func packedWords(_ count: Int) -> PackedWords {
    let words = PackedWords(base: raw(max(count, 1) * PackedWords.stride))
    for index in 0..<count { words[index].address.initialize(to: Atomic(0)) }
    return words
  }

  /// Gives a word the name that people see.
  func call(_ word: SharedWord, _ name: String) { names[word] = name }

  /// The name of a word that this memory holds; nil: it was given none.
  func name(of word: SharedWord) -> String? { names[word] }

  // MARK: Other memory

  /// Values that are written once, here, and only read afterwards.
  func constants(_ values: [UInt64]) -> UnsafePointer<UInt64> {
    let base = raw(max(values.count, 1) * MemoryLayout<UInt64>.stride)
      .bindMemory(to: UInt64.self, capacity: max(values.count, 1))
    base.initialize(to: 0)
    for (index, value) in values.enumerated() { (base + index).initialize(to: value) }
    return UnsafePointer(base)
  }

  /// Memory without content. It costs nothing before it is written.
  func bytes(_ count: Int) -> UnsafeMutableRawPointer {
    let pointer = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: Self.lineSize)
    allocations.append(pointer)
    return pointer
  }

  /// Keeps other memory alive as long as this.
  func keep(_ other: SharedMemory) { atEnd { _ = other } }

  /// Memory for one `Value`, to be initialised by the caller and torn down by `cleanup`. On the
  /// line of `word`, which is then in use for nothing else, or on lines of its own.
  func value<Value: ~Copyable>(
    of type: Value.Type, on word: SharedWord? = nil,
    cleanup: @escaping (UnsafeMutablePointer<Value>) -> Void
  ) -> UnsafeMutablePointer<Value> {
    precondition(word == nil || MemoryLayout<Value>.size <= Self.lineSize, "a line is too small")
    let place = word.map { UnsafeMutableRawPointer($0.address) } ?? raw(MemoryLayout<Value>.size)
    let pointer = place.bindMemory(to: Value.self, capacity: 1)
    atEnd { cleanup(pointer) }
    return pointer
  }

  /// Has `cleanup` called before the memory is freed.
  func atEnd(_ cleanup: @escaping () -> Void) { cleanups.append(cleanup) }

  private func raw(_ bytes: Int) -> UnsafeMutableRawPointer {
    let lines = (bytes + Self.lineSize - 1) / Self.lineSize
    let pointer = UnsafeMutableRawPointer.allocate(
      byteCount: lines * Self.lineSize, alignment: Self.lineSize)
    pointer.initializeMemory(as: UInt8.self, repeating: 0, count: lines * Self.lineSize)
    allocations.append(pointer)
    return pointer
  }
}
