import CSystem

/// A pthread mutex at a stable address. A copy refers to the same mutex.
///
/// Any thread may lock; the one that locked unlocks.
struct PthreadMutex: BlockingMutex, @unchecked Sendable {
  /// Which mutex the C library makes.
  enum Kind {
    /// `PTHREAD_MUTEX_DEFAULT`.
    case standard
    /// Spins a little before it sleeps (glibc's `PTHREAD_MUTEX_ADAPTIVE_NP`).
    case adaptive
  }

  /// The line that it lies on.
  let word: SharedWord

  @inline(__always)
  var pointer: UnsafeMutablePointer<pthread_mutex_t> {
    UnsafeMutableRawPointer(word.address).assumingMemoryBound(to: pthread_mutex_t.self)
  }

  /// An unlocked mutex in `memory`, which destroys it.
  init(in memory: SharedMemory) {
    self.init(on: memory.word("mutex"))
    initialize(in: memory)
  }

  /// The mutex that was or will be made on the line of `word`, which is in use for nothing else.
  @inline(__always)
  init(on word: SharedWord) { self.word = word }

  /// Makes the mutex, unlocked. `memory`, where it lies, destroys it.
  func initialize(in memory: SharedMemory, kind: Kind = .standard) {
    let pointer = pointer
    let error =
      kind == .adaptive ? cs_mutex_init_adaptive(pointer) : pthread_mutex_init(pointer, nil)
    precondition(error == 0, "pthread_mutex_init: error \(error)")
    memory.atEnd { pthread_mutex_destroy(pointer) }
  }

  /// Waits for the mutex and takes it.
  @inline(__always)
  func lock() { pthread_mutex_lock(pointer) }

  /// Gives the mutex back.
  @inline(__always)
  func unlock() { pthread_mutex_unlock(pointer) }
}
