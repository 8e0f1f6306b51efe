import CSystem

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
