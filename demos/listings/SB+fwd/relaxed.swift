// Store buffering with forwarding: each worker loads its own word before it loads the other's.
// Every access is relaxed.
// Here one worker runs after the other; a test runs them at once.
import Synchronization

let x = Atomic<UInt64>(0)
let y = Atomic<UInt64>(0)

// shown:
// worker 0
x.store(1, ordering: .relaxed)  // ▸
let a = x.load(ordering: .relaxed)  // ▸
let b = y.load(ordering: .relaxed)  // ▸
// worker 1
y.store(1, ordering: .relaxed)  // ▸
let c = y.load(ordering: .relaxed)  // ▸
let d = x.load(ordering: .relaxed)  // ▸
// :shown
precondition(a == 1 && b == 0 && c == 1 && d == 1)
