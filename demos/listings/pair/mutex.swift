// Moves 1 from one account to another under a mutex.
import Foundation
import Synchronization

func moveOne(
  from: borrowing Atomic<UInt64>, to: borrowing Atomic<UInt64>,
  _ mutex: UnsafeMutablePointer<pthread_mutex_t>
) {
  // shown:
  pthread_mutex_lock(mutex)  // ▸
  from.store(from.load(ordering: .relaxed) - 1, ordering: .relaxed)
  to.store(to.load(ordering: .relaxed) + 1, ordering: .relaxed)
  pthread_mutex_unlock(mutex)
  // :shown
}

let from = Atomic<UInt64>(5)
let to = Atomic<UInt64>(0)
let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
pthread_mutex_init(mutex, nil)
moveOne(from: from, to: to, mutex)
precondition(from.load(ordering: .relaxed) == 4 && to.load(ordering: .relaxed) == 1)
