// Races to set one flag under a mutex.
import Foundation
import Synchronization

func trySet(
  _ flag: borrowing Atomic<UInt64>, _ mutex: UnsafeMutablePointer<pthread_mutex_t>
) -> Bool {
  let won: Bool
  // shown:
  pthread_mutex_lock(mutex)  // ▸
  won = flag.load(ordering: .relaxed) == 0
  if won { flag.store(1, ordering: .relaxed) }
  pthread_mutex_unlock(mutex)
  // :shown
  return won
}

let flag = Atomic<UInt64>(0)
let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
pthread_mutex_init(mutex, nil)
precondition(trySet(flag, mutex) && flag.load(ordering: .relaxed) == 1)
