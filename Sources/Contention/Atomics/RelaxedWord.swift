import Synchronization

/// A 64-bit word of the instrument's own: a count, a flag, a limit. Its accesses are relaxed, so it
/// carries nothing but its value; other data goes from thread to thread through a lock. Any thread.
///
/// Not for what workers contend for: that is a ``SharedWord``. A copy refers to the same word. The word
/// lives as long as the ``SharedMemory`` it came from.
struct RelaxedWord: @unchecked Sendable {
  let address: UnsafeMutablePointer<Atomic<UInt64>>

  /// The word for the few accesses that need an order.
  @inline(__always)
  var shared: SharedWord { SharedWord(address: address) }

  /// The next word on the same line, for what belongs together.
  @inline(__always)
  var neighbour: RelaxedWord { RelaxedWord(address: address + 1) }

  /// The value.
  @inline(__always)
  func load() -> UInt64 { address.pointee.load(ordering: .relaxed) }

  /// Replaces the value.
  @inline(__always)
  func store(_ value: UInt64) { address.pointee.store(value, ordering: .relaxed) }

  /// Adds 1 to a word that only the calling thread writes: a load and a store. x86-64: `inc`.
  @inline(__always)
  func bump() { store(load() &+ 1) }

  /// Adds 1 and returns the value before, as one indivisible step.
  @inline(__always)
  func increment() -> UInt64 { address.pointee.wrappingAdd(1, ordering: .relaxed).oldValue }
}
