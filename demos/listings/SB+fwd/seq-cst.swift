// Store buffering with forwarding: each worker loads its own word before it loads the other's.
// Every access is sequentially consistent.
// Here one worker runs after the other; a test runs them at once.
import Synchronization

let x = Atomic<UInt64>(0)
let y = Atomic<UInt64>(0)

// shown:
// worker 0
x.store(1, ordering: .sequentiallyConsistent)  // ▸
let a = x.load(ordering: .sequentiallyConsistent)  // ▸
let b = y.load(ordering: .sequentiallyConsistent)  // ▸
// worker 1
y.store(1, ordering: .sequentiallyConsistent)  // ▸
let c = y.load(ordering: .sequentiallyConsistent)  // ▸
let d = x.load(ordering: .sequentiallyConsistent)  // ▸
// :shown
precondition(a == 1 && b == 0 && c == 1 && d == 1)
