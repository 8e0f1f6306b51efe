// Adds 1 to a shared value under a mutex.
const counter = new Int32Array(new SharedArrayBuffer(4));
const lock = new Int32Array(new SharedArrayBuffer(4));

function addOne() {
  // shown:
  // No mutex here: one is made of a word, wait and notify
  while (Atomics.compareExchange(lock, 0, 0, 1) !== 0) { // ▸
    Atomics.wait(lock, 0, 1);
  }
  counter[0] += 1;
  Atomics.store(lock, 0, 0);
  Atomics.notify(lock, 0, 1);
  // :shown
}

addOne();
if (!(counter[0] === 1 && lock[0] === 0)) throw new Error("not added");
