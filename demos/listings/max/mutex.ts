// Offers a sample to a shared maximum under a mutex.
const maximum = new Int32Array(new SharedArrayBuffer(4));
const sample = 7;
const lock = new Int32Array(new SharedArrayBuffer(4));

function offer() {
  // shown:
  // No mutex here: one is made of a word, wait and notify
  while (Atomics.compareExchange(lock, 0, 0, 1) !== 0) { // ▸
    Atomics.wait(lock, 0, 1);
  }
  if (sample > maximum[0]) maximum[0] = sample;
  Atomics.store(lock, 0, 0);
  Atomics.notify(lock, 0, 1);
  // :shown
}

offer();
if (!(maximum[0] === 7 && lock[0] === 0)) throw new Error("not the maximum");
