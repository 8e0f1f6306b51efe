// Two stores against a load and a store.
// Every access is relaxed, with a fence between two of them.
// Here one worker runs after the other; a test runs them at once.
import Synchronization

let x = Atomic<UInt64>(0)
let y = Atomic<UInt64>(0)

// shown:
// worker 0
x.store(2, ordering: .relaxed)  // ▸
atomicMemoryFence(ordering: .sequentiallyConsistent)
y.store(1, ordering: .relaxed)  // ▸
// worker 1
let a = y.load(ordering: .relaxed)  // ▸
atomicMemoryFence(ordering: .sequentiallyConsistent)
x.store(1, ordering: .relaxed)  // ▸
// :shown
precondition(a == 1 && x.load(ordering: .relaxed) == 1)
