// Message passing: one worker stores data and then a flag, the other looks at the flag first.
// Loads acquire, stores release.
// Here one worker runs after the other; a test runs them at once.
import Synchronization

let x = Atomic<UInt64>(0)
let y = Atomic<UInt64>(0)

// shown:
// worker 0
x.store(1, ordering: .releasing)  // ▸
y.store(1, ordering: .releasing)  // ▸
// worker 1
let a = y.load(ordering: .acquiring)  // ▸
let b = x.load(ordering: .acquiring)  // ▸
// :shown
precondition(a == 1 && b == 1)
