// Moves 1 from one account to another under a lock that readers share, and reads both.
import Foundation
import Synchronization

func moveOne(
  from: borrowing Atomic<UInt64>, to: borrowing Atomic<UInt64>,
  _ lock: UnsafeMutablePointer<pthread_rwlock_t>
) -> UInt64 {
  // shown:
  pthread_rwlock_wrlock(lock)  // ▸
  from.store(from.load(ordering: .relaxed) - 1, ordering: .relaxed)
  to.store(to.load(ordering: .relaxed) + 1, ordering: .relaxed)
  pthread_rwlock_unlock(lock)
  // a reader, beside other readers:
  pthread_rwlock_rdlock(lock)  // ▸
  let sum = from.load(ordering: .relaxed) + to.load(ordering: .relaxed)
  pthread_rwlock_unlock(lock)
  // :shown
  return sum
}

let from = Atomic<UInt64>(5)
let to = Atomic<UInt64>(0)
let lock = UnsafeMutablePointer<pthread_rwlock_t>.allocate(capacity: 1)
pthread_rwlock_init(lock, nil)
precondition(moveOne(from: from, to: to, lock) == 5)
precondition(from.load(ordering: .relaxed) == 4 && to.load(ordering: .relaxed) == 1)
