// Moves 1 from one account to another under a mutex.
const from = new Int32Array(new SharedArrayBuffer(4));
const to = new Int32Array(new SharedArrayBuffer(4));
from[0] = 5;
const lock = new Int32Array(new SharedArrayBuffer(4));

function moveOne() {
  // shown:
  // No mutex here: one is made of a word, wait and notify
  while (Atomics.compareExchange(lock, 0, 0, 1) !== 0) { // ▸
    Atomics.wait(lock, 0, 1);
  }
  from[0] -= 1;
  to[0] += 1;
  Atomics.store(lock, 0, 0);
  Atomics.notify(lock, 0, 1);
  // :shown
}

moveOne();
if (!(from[0] === 4 && to[0] === 1 && lock[0] === 0)) throw new Error("not moved");
