// Coherence: one worker stores to a word, the other loads it twice.
// Every access is sequentially consistent.
// Here one worker runs after the other; a test runs them at once.
import Synchronization

let x = Atomic<UInt64>(0)

// shown:
// worker 0
x.store(1, ordering: .sequentiallyConsistent)  // ▸
// worker 1
let a = x.load(ordering: .sequentiallyConsistent)  // ▸
let b = x.load(ordering: .sequentiallyConsistent)  // ▸
// :shown
precondition(a == 1 && b == 1)
