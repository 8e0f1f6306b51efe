// Adds 1 to a shared value under a mutex.
import Foundation
import Synchronization

func addOne(_ value: borrowing Atomic<UInt64>, _ mutex: UnsafeMutablePointer<pthread_mutex_t>) {
  // shown:
  pthread_mutex_lock(mutex)  // ▸
  let before = value.load(ordering: .relaxed)
  value.store(before + 1, ordering: .relaxed)
  pthread_mutex_unlock(mutex)
  // :shown
}

let value = Atomic<UInt64>(0)
let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
pthread_mutex_init(mutex, nil)
addOne(value, mutex)
precondition(value.load(ordering: .relaxed) == 1)
