import Synchronization

/// An instrument that consists of the machine's own instructions.
protocol MachineAccess: Access {
  /// What it orders.
  static var ordering: MemoryOrdering { get }
}

extension MachineAccess {
  @inline(__always)
  var plain: Relaxed { Relaxed() }
  @inline(__always)
  var paired: AcquireRelease { AcquireRelease() }

  @inline(__always)
  func fence() { atomicMemoryFence(ordering: .sequentiallyConsistent) }

  @inline(__always)
  func lock(_ mutex: some BlockingMutex) { mutex.lock() }
  @inline(__always)
  func unlock(_ mutex: some BlockingMutex) { mutex.unlock() }

  @inline(__always)
  func wait(until condition: () -> Bool, spin: () -> Void) {
    if _slowPath(!condition()) { spin() }
  }
  @inline(__always)
  func count(_ word: RelaxedWord) { word.bump() }
  @inline(__always)
  func makesRoom(_ prepare: () -> Bool) -> Bool { prepare() }
  @inline(__always)
  func note(_ value: UInt64, _ write: () -> Void) { write() }
}

extension SharedWord {
  /// The word as a signed integer, because `Atomic<UInt64>.max` compares signed (swift#91176).
  @inline(__always)
  var signed: UnsafeMutablePointer<Atomic<Int64>> {
    UnsafeMutableRawPointer(address).assumingMemoryBound(to: Atomic<Int64>.self)
  }
}
