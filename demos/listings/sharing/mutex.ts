// Adds 1 to a word of the thread's own under a mutex that all words share.
const words = new Int32Array(new SharedArrayBuffer(4 * 8));
const me = 1;
const lock = new Int32Array(new SharedArrayBuffer(4));

function addOne() {
  // shown:
  // No mutex here: one is made of a word, wait and notify
  while (Atomics.compareExchange(lock, 0, 0, 1) !== 0) { // ▸
    Atomics.wait(lock, 0, 1);
  }
  words[me] += 1;
  Atomics.store(lock, 0, 0);
  Atomics.notify(lock, 0, 1);
  // :shown
}

addOne();
if (!(words[1] === 1 && lock[0] === 0)) throw new Error("not added");
