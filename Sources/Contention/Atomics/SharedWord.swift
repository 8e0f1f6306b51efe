import Synchronization

/// A 64-bit word that all workers may access while a slice runs, by an ``Access`` and no other way.
///
/// A copy refers to the same word. The word lives as long as the ``SharedMemory`` it came from.
struct SharedWord: Hashable, @unchecked Sendable {
  let address: UnsafeMutablePointer<Atomic<UInt64>>

  /// The next word on the same line, for what belongs together.
  @inline(__always)
  var neighbour: SharedWord { SharedWord(address: address + 1) }

  /// The value between slices, when no worker runs: set before a slice, read afterwards to judge a law.
  /// The conductor only. Relaxed suffices: workers enter and leave a slice under the gate's lock, which
  /// orders their accesses after the one and before the other.
  var settled: UInt64 {
    get { address.pointee.load(ordering: .relaxed) }
    nonmutating set { address.pointee.store(newValue, ordering: .relaxed) }
  }
}
