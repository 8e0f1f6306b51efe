// Store buffering with forwarding: each worker loads its own word before it loads the other's.
// Loads acquire, stores release.
// Here one worker runs after the other; a test runs them at once.
import Synchronization

let x = Atomic<UInt64>(0)
let y = Atomic<UInt64>(0)

// shown:
// worker 0
x.store(1, ordering: .releasing)  // ▸
let a = x.load(ordering: .acquiring)  // ▸
let b = y.load(ordering: .acquiring)  // ▸
// worker 1
y.store(1, ordering: .releasing)  // ▸
let c = y.load(ordering: .acquiring)  // ▸
let d = x.load(ordering: .acquiring)  // ▸
// :shown
precondition(a == 1 && b == 0 && c == 1 && d == 1)
