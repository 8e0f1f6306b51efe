// Store buffering: each worker stores to its word and then loads the other's.
// Every access is sequentially consistent.
// Here one worker runs after the other; a test runs them at once.
import Synchronization

let x = Atomic<UInt64>(0)
let y = Atomic<UInt64>(0)

// shown:
// worker 0
x.store(1, ordering: .sequentiallyConsistent)  // ▸
let a = y.load(ordering: .sequentiallyConsistent)  // ▸
// worker 1
y.store(1, ordering: .sequentiallyConsistent)  // ▸
let b = x.load(ordering: .sequentiallyConsistent)  // ▸
// :shown
precondition(a == 0 && b == 1)
