// Takes a test-and-test-and-set lock, adds 1 to a value, frees the lock.
const value = new Int32Array(new SharedArrayBuffer(4));
const word = new Int32Array(new SharedArrayBuffer(4));

function addOne() {
  // shown:
  // Atomics has one ordering only: seq-cst; pause is ES2026
  do {
    while (Atomics.load(word, 0) !== 0) Atomics.pause();
  } while (Atomics.compareExchange(word, 0, 0, 1) !== 0); // ▸
  value[0] += 1;
  Atomics.store(word, 0, 0);
  // :shown
}

addOne();
if (!(value[0] === 1 && word[0] === 0)) throw new Error("not added");
