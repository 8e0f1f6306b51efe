// Offers a sample to a shared maximum under a mutex.
import Foundation
import Synchronization

func offer(
  _ sample: Int64, to maximum: borrowing Atomic<Int64>,
  _ mutex: UnsafeMutablePointer<pthread_mutex_t>
) {
  // shown:
  pthread_mutex_lock(mutex)  // ▸
  if sample > maximum.load(ordering: .relaxed) {
    maximum.store(sample, ordering: .relaxed)
  }
  pthread_mutex_unlock(mutex)
  // :shown
}

let maximum = Atomic<Int64>(0)
let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
pthread_mutex_init(mutex, nil)
offer(7, to: maximum, mutex)
precondition(maximum.load(ordering: .relaxed) == 7)
