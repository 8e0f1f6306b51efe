// Adds 1 to a word of the thread's own under a mutex that all words share.
import Foundation
import Synchronization

func addOne(
  _ words: UnsafeMutablePointer<Atomic<UInt64>>, _ me: Int,
  _ mutex: UnsafeMutablePointer<pthread_mutex_t>
) {
  // shown:
  pthread_mutex_lock(mutex)  // ▸
  let mine = words[me].load(ordering: .relaxed)
  words[me].store(mine + 1, ordering: .relaxed)
  pthread_mutex_unlock(mutex)
  // :shown
}

let words = UnsafeMutablePointer<Atomic<UInt64>>.allocate(capacity: 8)
for index in 0..<8 { (words + index).initialize(to: Atomic<UInt64>(0)) }
let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
pthread_mutex_init(mutex, nil)
addOne(words, 1, mutex)
precondition(words[1].load(ordering: .relaxed) == 1)
