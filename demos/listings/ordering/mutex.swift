// Stores to a shared word under a mutex.
import Foundation
import Synchronization

func store(
  _ mine: UInt64, in word: borrowing Atomic<UInt64>, _ mutex: UnsafeMutablePointer<pthread_mutex_t>
) {
  // shown:
  pthread_mutex_lock(mutex)  // ▸
  word.store(mine, ordering: .relaxed)
  pthread_mutex_unlock(mutex)
  // :shown
}

let word = Atomic<UInt64>(0)
let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
pthread_mutex_init(mutex, nil)
store(5, in: word, mutex)
precondition(word.load(ordering: .relaxed) == 5)
