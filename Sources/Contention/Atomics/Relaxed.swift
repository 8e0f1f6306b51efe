import Synchronization

/// Indivisible, and nothing more.
struct Relaxed: MachineAccess {
  typealias Plain = Relaxed
  typealias Paired = AcquireRelease

  static var ordering: MemoryOrdering { .relaxed }

  @inline(__always)
  func load(_ word: SharedWord) -> UInt64 { word.address.pointee.load(ordering: .relaxed) }
  @inline(__always)
  func store(_ value: UInt64, in word: SharedWord) {
    word.address.pointee.store(value, ordering: .relaxed)
  }
  @inline(__always)
  func add(_ amount: UInt64, to word: SharedWord) -> UInt64 {
    word.address.pointee.wrappingAdd(amount, ordering: .relaxed).oldValue
  }
  @inline(__always)
  func exchange(_ value: UInt64, in word: SharedWord) -> UInt64 {
    word.address.pointee.exchange(value, ordering: .relaxed)
  }
  @inline(__always)
  func compareExchange(_ expected: UInt64, _ desired: UInt64, in word: SharedWord) -> CAS {
    word.address.pointee.compareExchange(
      expected: expected, desired: desired,
      successOrdering: .relaxed, failureOrdering: .relaxed)
  }
  @inline(__always)
  func weakCompareExchange(_ expected: UInt64, _ desired: UInt64, in word: SharedWord)
    -> CAS
  {
    word.address.pointee.weakCompareExchange(
      expected: expected, desired: desired,
      successOrdering: .relaxed, failureOrdering: .relaxed)
  }
  @inline(__always)
  func tryTake(_ word: SharedWord) -> Bool {
    word.address.pointee.weakCompareExchange(
      expected: 0, desired: 1, successOrdering: .relaxed, failureOrdering: .relaxed
    ).exchanged
  }
  @inline(__always)
  func max(_ value: UInt64, in word: SharedWord) -> UInt64 {
    UInt64(
      bitPattern: word.signed.pointee.max(
        Int64(bitPattern: value), ordering: .relaxed
      ).newValue)
  }
}
