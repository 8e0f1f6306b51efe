// Takes the next ID under a mutex.
const next = new Int32Array(new SharedArrayBuffer(4));
const lock = new Int32Array(new SharedArrayBuffer(4));

function takeID() {
  // shown:
  // No mutex here: one is made of a word, wait and notify
  while (Atomics.compareExchange(lock, 0, 0, 1) !== 0) { // ▸
    Atomics.wait(lock, 0, 1);
  }
  const id = next[0];
  next[0] += 1;
  Atomics.store(lock, 0, 0);
  Atomics.notify(lock, 0, 1);
  // :shown
  return id;
}

if (!(takeID() === 0 && next[0] === 1 && lock[0] === 0)) throw new Error("not taken");
