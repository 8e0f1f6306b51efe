// Independent reads of independent writes: two workers store to a word each, two others load both.
// Every access is relaxed, with a fence between two of them.
// Here one worker runs after the other; a test runs them at once.
import Synchronization

let x = Atomic<UInt64>(0)
let y = Atomic<UInt64>(0)

// shown:
// worker 0
x.store(1, ordering: .relaxed)  // ▸
// worker 1
y.store(1, ordering: .relaxed)  // ▸
// worker 2
let a = x.load(ordering: .relaxed)  // ▸
atomicMemoryFence(ordering: .sequentiallyConsistent)
let b = y.load(ordering: .relaxed)  // ▸
// worker 3
let c = y.load(ordering: .relaxed)  // ▸
atomicMemoryFence(ordering: .sequentiallyConsistent)
let d = x.load(ordering: .relaxed)  // ▸
// :shown
precondition(a == 1 && b == 1 && c == 1 && d == 1)
