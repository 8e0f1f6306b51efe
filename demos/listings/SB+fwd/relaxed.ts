// Store buffering with forwarding: each worker loads its own word before it loads the other's.
// Here one worker runs after the other; a test runs them at once.
const x = new Int32Array(new SharedArrayBuffer(4));
const y = new Int32Array(new SharedArrayBuffer(4));

// shown:
// Atomics is seq-cst, which forbids a = 1, b = 0, c = 1, d = 0
// worker 0
Atomics.store(x, 0, 1); // ▸
const a = Atomics.load(x, 0); // ▸
const b = Atomics.load(y, 0); // ▸
// worker 1
Atomics.store(y, 0, 1); // ▸
const c = Atomics.load(y, 0); // ▸
const d = Atomics.load(x, 0); // ▸
// :shown
if (!(a === 1 && b === 0 && c === 1 && d === 1)) throw new Error("not in turns");
