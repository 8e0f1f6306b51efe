// Takes a ticket lock, adds 1 to a value, frees the lock.
const value = new Int32Array(new SharedArrayBuffer(4));
const next = new Int32Array(new SharedArrayBuffer(4));
const called = new Int32Array(new SharedArrayBuffer(4));

function addOne() {
  // shown:
  // Atomics has one ordering only: seq-cst; pause is ES2026
  const mine = Atomics.add(next, 0, 1); // ▸
  while (Atomics.load(called, 0) !== mine) Atomics.pause();
  value[0] += 1;
  Atomics.store(called, 0, mine + 1);
  // :shown
}

addOne();
if (!(value[0] === 1 && called[0] === 1)) throw new Error("not added");
