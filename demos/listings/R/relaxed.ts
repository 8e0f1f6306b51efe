// Two stores against a store and a load.
// Here one worker runs after the other; a test runs them at once.
const x = new Int32Array(new SharedArrayBuffer(4));
const y = new Int32Array(new SharedArrayBuffer(4));

// shown:
// Atomics is seq-cst, which forbids a = 0, y = 2
// worker 0
Atomics.store(x, 0, 1); // ▸
Atomics.store(y, 0, 1); // ▸
// worker 1
Atomics.store(y, 0, 2); // ▸
const a = Atomics.load(x, 0); // ▸
// :shown
if (!(a === 1 && y[0] === 2)) throw new Error("not in turns");
