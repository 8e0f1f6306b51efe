// Stores to a shared word under a mutex.
const word = new Int32Array(new SharedArrayBuffer(4));
const mine = 5;
const lock = new Int32Array(new SharedArrayBuffer(4));

function store() {
  // shown:
  // No mutex here: one is made of a word, wait and notify
  while (Atomics.compareExchange(lock, 0, 0, 1) !== 0) { // ▸
    Atomics.wait(lock, 0, 1);
  }
  word[0] = mine;
  Atomics.store(lock, 0, 0);
  Atomics.notify(lock, 0, 1);
  // :shown
}

store();
if (!(word[0] === 5 && lock[0] === 0)) throw new Error("not stored");
