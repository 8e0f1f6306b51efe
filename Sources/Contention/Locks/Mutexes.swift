import CSystem
import Synchronization

/// A pthread mutex at a stable address. A copy refers to the same mutex.
///
/// Any thread may lock; the one that locked unlocks.
struct PthreadMutex: @unchecked Sendable {
  /// Which mutex the C library makes.
  enum Kind {
    /// `PTHREAD_MUTEX_DEFAULT`.
    case standard
    /// Spins a little before it sleeps (glibc's `PTHREAD_MUTEX_ADAPTIVE_NP`).
    case adaptive
  }

  let pointer: UnsafeMutablePointer<pthread_mutex_t>

  /// An unlocked mutex in `memory`, which destroys it.
  init(in memory: SharedMemory) {
    self.init(on: memory.word())
    initialize(in: memory)
  }

  /// The mutex that was or will be made on the line of `word`, which is in use for nothing else.
  @inline(__always)
  init(on word: SharedWord) {
    pointer = UnsafeMutableRawPointer(word.address).assumingMemoryBound(to: pthread_mutex_t.self)
  }

  /// Makes the mutex, unlocked. `memory`, where it lies, destroys it.
  func initialize(in memory: SharedMemory, kind: Kind = .standard) {
    let error =
      kind == .adaptive ? cs_mutex_init_adaptive(pointer) : pthread_mutex_init(pointer, nil)
    precondition(error == 0, "pthread_mutex_init: error \(error)")
    memory.atEnd { [self] in pthread_mutex_destroy(pointer) }
  }

  /// Waits for the mutex and takes it.
  @inline(__always)
  func lock() { pthread_mutex_lock(pointer) }

  /// Gives the mutex back.
  @inline(__always)
  func unlock() { pthread_mutex_unlock(pointer) }
}

/// A condition variable on the monotonic clock. A copy refers to the same one.
struct Condition: @unchecked Sendable {
  private let pointer: UnsafeMutablePointer<pthread_cond_t>

  /// A condition in `memory`, which destroys it.
  init(in memory: SharedMemory) {
    pointer = memory.value(of: pthread_cond_t.self) { pthread_cond_destroy($0) }
    let error = cs_condition_init(pointer)
    precondition(error == 0, "pthread_cond_init: error \(error)")
  }

  /// Waits until woken, perhaps spuriously. The caller holds `mutex`.
  func wait(_ mutex: PthreadMutex) { pthread_cond_wait(pointer, mutex.pointer) }

  /// Waits until woken, perhaps spuriously, or until `nanoseconds` have passed.
  func wait(_ mutex: PthreadMutex, nanoseconds: UInt64) {
    _ = cs_condition_wait(pointer, mutex.pointer, nanoseconds)
  }

  /// Wakes every waiter.
  func broadcast() { pthread_cond_broadcast(pointer) }
}
