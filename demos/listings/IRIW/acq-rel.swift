// Independent reads of independent writes: two workers store to a word each, two others load both.
// Loads acquire, stores release.
// Here one worker runs after the other; a test runs them at once.
import Synchronization

let x = Atomic<UInt64>(0)
let y = Atomic<UInt64>(0)

// shown:
// worker 0
x.store(1, ordering: .releasing)  // ▸
// worker 1
y.store(1, ordering: .releasing)  // ▸
// worker 2
let a = x.load(ordering: .acquiring)  // ▸
let b = y.load(ordering: .acquiring)  // ▸
// worker 3
let c = y.load(ordering: .acquiring)  // ▸
let d = x.load(ordering: .acquiring)  // ▸
// :shown
precondition(a == 1 && b == 1 && c == 1 && d == 1)
