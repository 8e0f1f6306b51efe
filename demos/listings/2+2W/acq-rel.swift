// Two stores by each worker, in opposite order.
// Loads acquire, stores release.
// Here one worker runs after the other; a test runs them at once.
import Synchronization

let x = Atomic<UInt64>(0)
let y = Atomic<UInt64>(0)

// shown:
// worker 0
x.store(1, ordering: .releasing)  // ▸
y.store(2, ordering: .releasing)  // ▸
// worker 1
y.store(1, ordering: .releasing)  // ▸
x.store(2, ordering: .releasing)  // ▸
// :shown
precondition(x.load(ordering: .relaxed) == 2 && y.load(ordering: .relaxed) == 1)
