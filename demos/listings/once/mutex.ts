// Races to set one flag under a mutex.
const flag = new Int32Array(new SharedArrayBuffer(4));
const lock = new Int32Array(new SharedArrayBuffer(4));

function trySet() {
  let won;
  // shown:
  // No mutex here: one is made of a word, wait and notify
  while (Atomics.compareExchange(lock, 0, 0, 1) !== 0) { // ▸
    Atomics.wait(lock, 0, 1);
  }
  won = flag[0] === 0;
  flag[0] = 1;
  Atomics.store(lock, 0, 0);
  Atomics.notify(lock, 0, 1);
  // :shown
  return won;
}

if (!(trySet() && flag[0] === 1 && lock[0] === 0)) throw new Error("not set");
