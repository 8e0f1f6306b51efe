// Write-to-read causality: one worker stores, the second says so, the third hears it and looks.
// Loads acquire, stores release.
// Here one worker runs after the other; a test runs them at once.
import Synchronization

let x = Atomic<UInt64>(0)
let y = Atomic<UInt64>(0)

// shown:
// worker 0
x.store(1, ordering: .releasing)  // ▸
// worker 1
let a = x.load(ordering: .acquiring)  // ▸
y.store(1, ordering: .releasing)  // ▸
// worker 2
let b = y.load(ordering: .acquiring)  // ▸
let c = x.load(ordering: .acquiring)  // ▸
// :shown
precondition(a == 1 && b == 1 && c == 1)
