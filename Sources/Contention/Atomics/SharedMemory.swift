import CSystem
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
  /// Bytes from one allocation to the next at least.
  static let lineSize = 128
  /// Lines from one word to the next where CPUs fight for both: just over a page, beyond which no
  /// prefetcher looks. A lock 128 bytes behind its value ran at two thirds of the speed, because
  /// whoever fetched one line was handed the other.
  static let linesApart = 33

  private var allocations: [UnsafeMutableRawPointer] = []
  private var cleanups: [() -> Void] = []

  deinit {
    for cleanup in cleanups { cleanup() }
    for allocation in allocations { allocation.deallocate() }
  }

  /// One atomic word on its own line.
  func word() -> SharedWord { words(1)[0] }

  /// `count` atomic words far apart, by number.
  func distantWords(_ count: Int) -> DistantWords {
    DistantWords(words: words(count * Self.linesApart))
  }

  /// `count` atomic words, each on its own line.
  func words(_ count: Int) -> SharedWords {
    let words = SharedWords(base: raw(max(count, 1) * Self.lineSize))
    for index in 0..<count {
      words[index].address.initialize(to: Atomic(0))
      words[index].neighbour.address.initialize(to: Atomic(0))
    }
    return words
  }

  /// `count` atomic words side by side, from the beginning of a line.
  func packedWords(_ count: Int) -> PackedWords {
    let words = PackedWords(base: raw(max(count, 1) * PackedWords.stride))
    for index in 0..<count { words[index].address.initialize(to: Atomic(0)) }
    return words
  }

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

/// Atomic words by number. No bounds check: they are read in hot loops.
protocol WordTable: Sendable {
  subscript(index: Int) -> SharedWord { get }
}

/// Atomic words on lines of their own.
struct SharedWords: WordTable, @unchecked Sendable {
  fileprivate let base: UnsafeMutableRawPointer

  @inline(__always)
  subscript(index: Int) -> SharedWord {
    SharedWord(
      address: (base + index * SharedMemory.lineSize).assumingMemoryBound(to: Atomic<UInt64>.self))
  }
}

/// Atomic words side by side.
struct PackedWords: WordTable, @unchecked Sendable {
  fileprivate static let stride = MemoryLayout<UInt64>.stride
  fileprivate let base: UnsafeMutableRawPointer

  @inline(__always)
  subscript(index: Int) -> SharedWord {
    SharedWord(
      address: (base + index * Self.stride).assumingMemoryBound(to: Atomic<UInt64>.self))
  }
}

/// Atomic words a page apart, by number. One address serves all.
struct DistantWords: Sendable {
  fileprivate let words: SharedWords

  @inline(__always)
  subscript(index: Int) -> SharedWord { words[index &* SharedMemory.linesApart] }

  /// The word that is so many lines behind the one with this number.
  @inline(__always)
  subscript(index: Int, line: Int) -> SharedWord {
    words[index &* SharedMemory.linesApart &+ line]
  }
}

/// A 64-bit word that any thread may access, by atomic operations alone.
///
/// A copy refers to the same word. The word lives as long as the ``SharedMemory`` it came from.
struct SharedWord: @unchecked Sendable {
  let address: UnsafeMutablePointer<Atomic<UInt64>>

  /// The next word on the same line, for what belongs together.
  @inline(__always)
  var neighbour: SharedWord { SharedWord(address: address + 1) }

  /// The value, with no ordering.
  @inline(__always)
  func load() -> UInt64 { address.pointee.load(ordering: .relaxed) }

  /// Replaces the value, with no ordering.
  @inline(__always)
  func store(_ value: UInt64) { address.pointee.store(value, ordering: .relaxed) }

  /// Adds 1 to a word that only the calling thread writes: a load and a store. x86-64: `inc`.
  @inline(__always)
  func bump() { store(load() &+ 1) }

  /// Adds 1 and returns the value before, as one indivisible step with no ordering.
  @inline(__always)
  func increment() -> UInt64 {
    address.pointee.wrappingAdd(1, ordering: .relaxed).oldValue
  }
}
