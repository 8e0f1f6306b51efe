// Load buffering: each worker loads one word and then stores to the other.
// Here one worker runs after the other; a test runs them at once.
const x = new Int32Array(new SharedArrayBuffer(4));
const y = new Int32Array(new SharedArrayBuffer(4));

// shown:
// Atomics is seq-cst, which forbids a = 1, b = 1
// worker 0
const a = Atomics.load(x, 0); // ▸
Atomics.store(y, 0, 1); // ▸
// worker 1
const b = Atomics.load(y, 0); // ▸
Atomics.store(x, 0, 1); // ▸
// :shown
if (!(a === 0 && b === 1)) throw new Error("not in turns");
