// Takes Peterson's lock, which is for two threads, adds 1 to a value, frees the lock.
const value = new Int32Array(new SharedArrayBuffer(4));
const wants = new Int32Array(new SharedArrayBuffer(4 * 2));
const turn = new Int32Array(new SharedArrayBuffer(4));
const me = 0, other = 1;

function addOne() {
  // shown:
  // Atomics has one ordering only, seq-cst, with which this is right
  Atomics.store(wants, me, 1); // ▸
  Atomics.store(turn, 0, other);
  while (Atomics.load(wants, other) !== 0 && // ▸
    Atomics.load(turn, 0) === other) Atomics.pause();
  value[0] += 1;
  Atomics.store(wants, me, 0);
  // :shown
}

addOne();
if (!(value[0] === 1 && wants[me] === 0)) throw new Error("not added");
