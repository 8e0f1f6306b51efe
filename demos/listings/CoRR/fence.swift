// Coherence: one worker stores to a word, the other loads it twice.
// Every access is relaxed, with a fence between two of them.
// Here one worker runs after the other; a test runs them at once.
import Synchronization

let x = Atomic<UInt64>(0)

// shown:
// worker 0
x.store(1, ordering: .relaxed)  // ▸
// worker 1
let a = x.load(ordering: .relaxed)  // ▸
atomicMemoryFence(ordering: .sequentiallyConsistent)
let b = x.load(ordering: .relaxed)  // ▸
// :shown
precondition(a == 1 && b == 1)
