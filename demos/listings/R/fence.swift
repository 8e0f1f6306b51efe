// Two stores against a store and a load.
// Every access is relaxed, with a fence between two of them.
// Here one worker runs after the other; a test runs them at once.
import Synchronization

let x = Atomic<UInt64>(0)
let y = Atomic<UInt64>(0)

// shown:
// worker 0
x.store(1, ordering: .relaxed)  // ▸
atomicMemoryFence(ordering: .sequentiallyConsistent)
y.store(1, ordering: .relaxed)  // ▸
// worker 1
y.store(2, ordering: .relaxed)  // ▸
atomicMemoryFence(ordering: .sequentiallyConsistent)
let a = x.load(ordering: .relaxed)  // ▸
// :shown
precondition(a == 1 && y.load(ordering: .relaxed) == 2)
