// Adds 1 to a shared value under a mutex.
import Foundation
import Synchronization

func addOne(_ counter: borrowing Atomic<UInt64>, _ mutex: UnsafeMutablePointer<pthread_mutex_t>) {
  // shown:
  pthread_mutex_lock(mutex)  // ▸
  let value = counter.load(ordering: .relaxed)
  counter.store(value + 1, ordering: .relaxed)
  pthread_mutex_unlock(mutex)
  // :shown
}

let counter = Atomic<UInt64>(0)
let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
pthread_mutex_init(mutex, nil)
addOne(counter, mutex)
precondition(counter.load(ordering: .relaxed) == 1)
