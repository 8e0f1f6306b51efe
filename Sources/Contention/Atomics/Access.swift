import Synchronization

/// Atomic accesses at one memory ordering.
///
/// `Synchronization` wants every ordering as a compile-time constant, so an ordering is a type here
/// and an operation is generic over it: a live choice of ordering is a choice among specialisations.
protocol Access: Sendable {
  static func load(_ word: SharedWord) -> UInt64
  static func store(_ value: UInt64, in word: SharedWord)
  /// Adds `amount`, wrapping around, and returns the value before.
  static func add(_ amount: UInt64, to word: SharedWord) -> UInt64
  /// Replaces the value and returns the one before.
  static func exchange(_ value: UInt64, in word: SharedWord) -> UInt64
  /// Replaces the value if it is `expected`; never fails spuriously.
  static func compareExchange(_ expected: UInt64, _ desired: UInt64, in word: SharedWord) -> CAS
  /// Replaces the value if it is `expected`; may fail spuriously, so it belongs in loops.
  static func weakCompareExchange(_ expected: UInt64, _ desired: UInt64, in word: SharedWord)
    -> CAS
  /// Takes the lock that `word` is, 0 being free and 1 taken: a weak CAS that acquires on success
  /// and orders nothing on failure, or stronger.
  static func tryTake(_ word: SharedWord) -> Bool
  /// Raises the value to `value` if it is lower, and returns the higher of the two. Both must be
  /// below 2^63.
  static func max(_ value: UInt64, in word: SharedWord) -> UInt64
}

/// What a compare-and-swap returns: whether it replaced the value, and the value it found.
typealias CAS = (exchanged: Bool, original: UInt64)

extension SharedWord {
  /// The word as a signed integer, because `Atomic<UInt64>.max` compares signed (swift#91176).
  @inline(__always)
  fileprivate var signed: UnsafeMutablePointer<Atomic<Int64>> {
    UnsafeMutableRawPointer(address).assumingMemoryBound(to: Atomic<Int64>.self)
  }
}

/// Orders every access before it before every one after it, on all threads alike.
@inline(__always)
func sequentiallyConsistentFence() { atomicMemoryFence(ordering: .sequentiallyConsistent) }

/// Indivisible, and nothing more.
enum Relaxed: Access {
  @inline(__always)
  static func load(_ word: SharedWord) -> UInt64 { word.address.pointee.load(ordering: .relaxed) }
  @inline(__always)
  static func store(_ value: UInt64, in word: SharedWord) {
    word.address.pointee.store(value, ordering: .relaxed)
  }
  @inline(__always)
  static func add(_ amount: UInt64, to word: SharedWord) -> UInt64 {
    word.address.pointee.wrappingAdd(amount, ordering: .relaxed).oldValue
  }
  @inline(__always)
  static func exchange(_ value: UInt64, in word: SharedWord) -> UInt64 {
    word.address.pointee.exchange(value, ordering: .relaxed)
  }
  @inline(__always)
  static func compareExchange(_ expected: UInt64, _ desired: UInt64, in word: SharedWord) -> CAS {
    word.address.pointee.compareExchange(
      expected: expected, desired: desired,
      successOrdering: .relaxed, failureOrdering: .relaxed)
  }
  @inline(__always)
  static func weakCompareExchange(_ expected: UInt64, _ desired: UInt64, in word: SharedWord)
    -> CAS
  {
    word.address.pointee.weakCompareExchange(
      expected: expected, desired: desired,
      successOrdering: .relaxed, failureOrdering: .relaxed)
  }
  @inline(__always)
  static func tryTake(_ word: SharedWord) -> Bool {
    word.address.pointee.weakCompareExchange(
      expected: 0, desired: 1, successOrdering: .relaxed, failureOrdering: .relaxed
    ).exchanged
  }
  @inline(__always)
  static func max(_ value: UInt64, in word: SharedWord) -> UInt64 {
    UInt64(
      bitPattern: word.signed.pointee.max(
        Int64(bitPattern: value), ordering: .relaxed
      ).newValue)
  }
}

/// Loads acquire, stores release, read-modify-writes do both.
enum AcquireRelease: Access {
  @inline(__always)
  static func load(_ word: SharedWord) -> UInt64 { word.address.pointee.load(ordering: .acquiring) }
  @inline(__always)
  static func store(_ value: UInt64, in word: SharedWord) {
    word.address.pointee.store(value, ordering: .releasing)
  }
  @inline(__always)
  static func add(_ amount: UInt64, to word: SharedWord) -> UInt64 {
    word.address.pointee.wrappingAdd(amount, ordering: .acquiringAndReleasing).oldValue
  }
  @inline(__always)
  static func exchange(_ value: UInt64, in word: SharedWord) -> UInt64 {
    word.address.pointee.exchange(value, ordering: .acquiringAndReleasing)
  }
  @inline(__always)
  static func compareExchange(_ expected: UInt64, _ desired: UInt64, in word: SharedWord) -> CAS {
    word.address.pointee.compareExchange(
      expected: expected, desired: desired,
      successOrdering: .acquiringAndReleasing, failureOrdering: .acquiring)
  }
  @inline(__always)
  static func weakCompareExchange(_ expected: UInt64, _ desired: UInt64, in word: SharedWord)
    -> CAS
  {
    word.address.pointee.weakCompareExchange(
      expected: expected, desired: desired,
      successOrdering: .acquiringAndReleasing, failureOrdering: .acquiring)
  }
  @inline(__always)
  static func tryTake(_ word: SharedWord) -> Bool {
    word.address.pointee.weakCompareExchange(
      expected: 0, desired: 1, successOrdering: .acquiring, failureOrdering: .relaxed
    ).exchanged
  }
  @inline(__always)
  static func max(_ value: UInt64, in word: SharedWord) -> UInt64 {
    UInt64(
      bitPattern: word.signed.pointee.max(
        Int64(bitPattern: value), ordering: .acquiringAndReleasing
      ).newValue)
  }
}

/// All such operations have one order on which every thread agrees.
enum SequentiallyConsistent: Access {
  @inline(__always)
  static func load(_ word: SharedWord) -> UInt64 {
    word.address.pointee.load(ordering: .sequentiallyConsistent)
  }
  @inline(__always)
  static func store(_ value: UInt64, in word: SharedWord) {
    word.address.pointee.store(value, ordering: .sequentiallyConsistent)
  }
  @inline(__always)
  static func add(_ amount: UInt64, to word: SharedWord) -> UInt64 {
    word.address.pointee.wrappingAdd(amount, ordering: .sequentiallyConsistent).oldValue
  }
  @inline(__always)
  static func exchange(_ value: UInt64, in word: SharedWord) -> UInt64 {
    word.address.pointee.exchange(value, ordering: .sequentiallyConsistent)
  }
  @inline(__always)
  static func compareExchange(_ expected: UInt64, _ desired: UInt64, in word: SharedWord) -> CAS {
    word.address.pointee.compareExchange(
      expected: expected, desired: desired,
      successOrdering: .sequentiallyConsistent, failureOrdering: .sequentiallyConsistent)
  }
  @inline(__always)
  static func weakCompareExchange(_ expected: UInt64, _ desired: UInt64, in word: SharedWord)
    -> CAS
  {
    word.address.pointee.weakCompareExchange(
      expected: expected, desired: desired,
      successOrdering: .sequentiallyConsistent, failureOrdering: .sequentiallyConsistent)
  }
  @inline(__always)
  static func tryTake(_ word: SharedWord) -> Bool {
    word.address.pointee.weakCompareExchange(
      expected: 0, desired: 1, successOrdering: .sequentiallyConsistent,
      failureOrdering: .sequentiallyConsistent
    ).exchanged
  }
  @inline(__always)
  static func max(_ value: UInt64, in word: SharedWord) -> UInt64 {
    UInt64(
      bitPattern: word.signed.pointee.max(
        Int64(bitPattern: value), ordering: .sequentiallyConsistent
      ).newValue)
  }
}
