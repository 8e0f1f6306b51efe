// Takes the next ID under a mutex.
import Foundation
import Synchronization

func takeID(
  _ next: borrowing Atomic<UInt64>, _ mutex: UnsafeMutablePointer<pthread_mutex_t>
) -> UInt64 {
  // shown:
  pthread_mutex_lock(mutex)  // ▸
  let id = next.load(ordering: .relaxed)
  next.store(id + 1, ordering: .relaxed)
  pthread_mutex_unlock(mutex)
  // :shown
  return id
}

let next = Atomic<UInt64>(0)
let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
pthread_mutex_init(mutex, nil)
precondition(takeID(next, mutex) == 0 && next.load(ordering: .relaxed) == 1)
