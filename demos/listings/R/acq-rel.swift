// Two stores against a store and a load.
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
y.store(2, ordering: .releasing)  // ▸
let a = x.load(ordering: .acquiring)  // ▸
// :shown
precondition(a == 1 && y.load(ordering: .relaxed) == 2)
