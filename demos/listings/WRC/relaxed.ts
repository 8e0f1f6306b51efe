// Write-to-read causality: one worker stores, the second says so, the third hears it and looks.
// Here one worker runs after the other; a test runs them at once.
const x = new Int32Array(new SharedArrayBuffer(4));
const y = new Int32Array(new SharedArrayBuffer(4));

// shown:
// Atomics is seq-cst, which forbids a = 1, b = 1, c = 0
// worker 0
Atomics.store(x, 0, 1); // ▸
// worker 1
const a = Atomics.load(x, 0); // ▸
Atomics.store(y, 0, 1); // ▸
// worker 2
const b = Atomics.load(y, 0); // ▸
const c = Atomics.load(x, 0); // ▸
// :shown
if (!(a === 1 && b === 1 && c === 1)) throw new Error("not in turns");
