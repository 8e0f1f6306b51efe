import CThreads
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

  private var allocations: [UnsafeMutableRawPointer] = []
  private var cleanups: [() -> Void] = []

  deinit {
    for cleanup in cleanups { cleanup() }
    for allocation in allocations { allocation.deallocate() }
  }

  /// One atomic word on its own line.
  func word() -> SharedWord { words(1)[0] }

  /// Two atomic words on one line that they share with nothing else.
  func pair() -> (SharedWord, SharedWord) {
    let first = word()
    let second = SharedWord(address: first.address + 1)
    second.address.initialize(to: Atomic(0))
    return (first, second)
  }

  /// `count` atomic words: each on its own line, or side by side where they are packed.
  func words(_ count: Int, isPacked: Bool = false) -> SharedWords {
    let stride = isPacked ? MemoryLayout<UInt64>.stride : Self.lineSize
    let words = SharedWords(base: raw(max(count, 1) * stride), stride: stride)
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
  func keep(_ other: SharedMemory) { cleanups.append { _ = other } }

  /// Memory for one `Value`, to be initialised by the caller and torn down by `cleanup`.
  func value<Value: ~Copyable>(
    of type: Value.Type, cleanup: @escaping (UnsafeMutablePointer<Value>) -> Void
  ) -> UnsafeMutablePointer<Value> {
    let pointer = raw(MemoryLayout<Value>.size).bindMemory(to: Value.self, capacity: 1)
    cleanups.append { cleanup(pointer) }
    return pointer
  }

  private func raw(_ bytes: Int) -> UnsafeMutableRawPointer {
    let lines = (bytes + Self.lineSize - 1) / Self.lineSize
    let pointer = UnsafeMutableRawPointer.allocate(
      byteCount: lines * Self.lineSize, alignment: Self.lineSize)
    pointer.initializeMemory(as: UInt8.self, repeating: 0, count: lines * Self.lineSize)
    allocations.append(pointer)
    return pointer
  }
}

/// Atomic words by number.
struct SharedWords: @unchecked Sendable {
  fileprivate let base: UnsafeMutableRawPointer
  /// Bytes from one word to the next.
  fileprivate let stride: Int

  /// The word with this number. No bounds check: this is read in hot loops.
  @inline(__always)
  subscript(index: Int) -> SharedWord {
    SharedWord(
      address: (base + index * stride).assumingMemoryBound(to: Atomic<UInt64>.self))
  }
}

/// A 64-bit word that any thread may access, by atomic operations alone.
///
/// A copy refers to the same word. The word lives as long as the ``SharedMemory`` it came from.
struct SharedWord: @unchecked Sendable {
  let address: UnsafeMutablePointer<Atomic<UInt64>>

  /// The value, with no ordering.
  @inline(__always)
  func load() -> UInt64 { address.pointee.load(ordering: .relaxed) }

  /// Replaces the value, with no ordering.
  @inline(__always)
  func store(_ value: UInt64) { address.pointee.store(value, ordering: .relaxed) }

  /// Adds 1 and returns the value before, as one indivisible step with no ordering.
  @inline(__always)
  func increment() -> UInt64 {
    address.pointee.wrappingAdd(1, ordering: .relaxed).oldValue
  }
}
