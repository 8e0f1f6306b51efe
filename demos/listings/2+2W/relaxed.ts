// Two stores by each worker, in opposite order.
// Here one worker runs after the other; a test runs them at once.
const x = new Int32Array(new SharedArrayBuffer(4));
const y = new Int32Array(new SharedArrayBuffer(4));

// shown:
// Atomics is seq-cst, which forbids x = 1, y = 1
// worker 0
Atomics.store(x, 0, 1); // ▸
Atomics.store(y, 0, 2); // ▸
// worker 1
Atomics.store(y, 0, 1); // ▸
Atomics.store(x, 0, 2); // ▸
// :shown
if (!(x[0] === 2 && y[0] === 1)) throw new Error("not in turns");
