// Load buffering: each worker loads one word and then stores to the other.
// Every access is sequentially consistent.
// Here one worker runs after the other; a test runs them at once.
import Synchronization

let x = Atomic<UInt64>(0)
let y = Atomic<UInt64>(0)

// shown:
// worker 0
let a = x.load(ordering: .sequentiallyConsistent)  // ▸
y.store(1, ordering: .sequentiallyConsistent)  // ▸
// worker 1
let b = y.load(ordering: .sequentiallyConsistent)  // ▸
x.store(1, ordering: .sequentiallyConsistent)  // ▸
// :shown
precondition(a == 0 && b == 1)
