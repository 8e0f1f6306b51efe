// Coherence: one worker stores to a word, the other loads it twice.
// Here one worker runs after the other; a test runs them at once.
const x = new Int32Array(new SharedArrayBuffer(4));

// shown:
// Atomics is seq-cst, which forbids a = 1, b = 0
// worker 0
Atomics.store(x, 0, 1); // ▸
// worker 1
const a = Atomics.load(x, 0); // ▸
const b = Atomics.load(x, 0); // ▸
// :shown
if (!(a === 1 && b === 1)) throw new Error("not in turns");
