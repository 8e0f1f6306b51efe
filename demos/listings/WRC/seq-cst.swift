// Write-to-read causality: one worker stores, the second says so, the third hears it and looks.
// Every access is sequentially consistent.
// Here one worker runs after the other; a test runs them at once.
import Synchronization

let x = Atomic<UInt64>(0)
let y = Atomic<UInt64>(0)

// shown:
// worker 0
x.store(1, ordering: .sequentiallyConsistent)  // ▸
// worker 1
let a = x.load(ordering: .sequentiallyConsistent)  // ▸
y.store(1, ordering: .sequentiallyConsistent)  // ▸
// worker 2
let b = y.load(ordering: .sequentiallyConsistent)  // ▸
let c = x.load(ordering: .sequentiallyConsistent)  // ▸
// :shown
precondition(a == 1 && b == 1 && c == 1)
