// Two stores against a load and a store.
// Here one worker runs after the other; a test runs them at once.
const x = new Int32Array(new SharedArrayBuffer(4));
const y = new Int32Array(new SharedArrayBuffer(4));

// shown:
// Atomics is seq-cst, which forbids a = 1, x = 2
// worker 0
Atomics.store(x, 0, 2); // ▸
Atomics.store(y, 0, 1); // ▸
// worker 1
const a = Atomics.load(y, 0); // ▸
Atomics.store(x, 0, 1); // ▸
// :shown
if (!(a === 1 && x[0] === 1)) throw new Error("not in turns");
