// Two stores by each worker, in opposite order.
// Every access is sequentially consistent.
// Here one worker runs after the other; a test runs them at once.
import Synchronization

let x = Atomic<UInt64>(0)
let y = Atomic<UInt64>(0)

// shown:
// worker 0
x.store(1, ordering: .sequentiallyConsistent)  // ▸
y.store(2, ordering: .sequentiallyConsistent)  // ▸
// worker 1
y.store(1, ordering: .sequentiallyConsistent)  // ▸
x.store(2, ordering: .sequentiallyConsistent)  // ▸
// :shown
precondition(x.load(ordering: .relaxed) == 2 && y.load(ordering: .relaxed) == 1)
