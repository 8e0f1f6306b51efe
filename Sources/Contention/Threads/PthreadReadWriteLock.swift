import CSystem

/// A pthread lock that readers share, at a stable address, as one of its two sides takes it. A copy refers
/// to the same lock.
///
/// Of the default kind, which lets readers in while a writer waits. A writer could wait for ever where
/// readers never cease; here every reader writes next, and no writer starves: of 64 workers on 2 CPUs each
/// did 12,000 operations or more in 2 s. The kind that prefers writers
/// (`PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP`) did not a hundredth of the operations: there readers and
/// writers wake each other in turn.
struct PthreadReadWriteLock: BlockingMutex, @unchecked Sendable {
  /// The line that it begins on.
  let word: SharedWord
  /// Whether this is the readers' side.
  let isShared: Bool

  @inline(__always)
  var pointer: UnsafeMutablePointer<pthread_rwlock_t> {
    UnsafeMutableRawPointer(word.address).assumingMemoryBound(to: pthread_rwlock_t.self)
  }

  /// One side of the lock that was or will be made on the line of `word` and, if it needs more, those
  /// behind.
  @inline(__always)
  init(on word: SharedWord, isShared: Bool = false) {
    self.word = word
    self.isShared = isShared
  }

  /// Makes the lock, free. `memory`, where it lies, destroys it.
  func initialize(in memory: SharedMemory) {
    let pointer = pointer
    let error = pthread_rwlock_init(pointer, nil)
    precondition(error == 0, "pthread_rwlock_init: error \(error)")
    memory.atEnd { pthread_rwlock_destroy(pointer) }
  }

  /// Waits until no writer is inside and, for a writer, no reader.
  @inline(__always)
  func lock() {
    if isShared { pthread_rwlock_rdlock(pointer) } else { pthread_rwlock_wrlock(pointer) }
  }

  /// Leaves.
  @inline(__always)
  func unlock() { pthread_rwlock_unlock(pointer) }
}
