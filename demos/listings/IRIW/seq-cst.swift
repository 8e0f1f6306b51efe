// Independent reads of independent writes: two workers store to a word each, two others load both.
// Every access is sequentially consistent.
// Here one worker runs after the other; a test runs them at once.
import Synchronization

let x = Atomic<UInt64>(0)
let y = Atomic<UInt64>(0)

// shown:
// worker 0
x.store(1, ordering: .sequentiallyConsistent)  // ▸
// worker 1
y.store(1, ordering: .sequentiallyConsistent)  // ▸
// worker 2
let a = x.load(ordering: .sequentiallyConsistent)  // ▸
let b = y.load(ordering: .sequentiallyConsistent)  // ▸
// worker 3
let c = y.load(ordering: .sequentiallyConsistent)  // ▸
let d = x.load(ordering: .sequentiallyConsistent)  // ▸
// :shown
precondition(a == 1 && b == 1 && c == 1 && d == 1)
