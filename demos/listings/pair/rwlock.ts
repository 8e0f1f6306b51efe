// Moves 1 from one account to another under a lock that readers share, and reads both.
const from = new Int32Array(new SharedArrayBuffer(4));
const to = new Int32Array(new SharedArrayBuffer(4));
from[0] = 5;
const lock = new Int32Array(new SharedArrayBuffer(4));

function moveOne() {
  let n;
  // shown:
  // No rwlock here: one is made of a word, -1 a writer, n: n readers
  while ((n = Atomics.compareExchange(lock, 0, 0, -1)) !== 0) // ▸
    Atomics.wait(lock, 0, n);
  from[0] -= 1, to[0] += 1;
  Atomics.store(lock, 0, 0), Atomics.notify(lock, 0); // then a reader:
  while ((n = Atomics.load(lock, 0)) < 0 ||
    Atomics.compareExchange(lock, 0, n, n + 1) !== n) // ▸
    Atomics.wait(lock, 0, -1);
  const sum = from[0] + to[0];
  Atomics.sub(lock, 0, 1), Atomics.notify(lock, 0);
  // :shown
  return sum;
}

if (moveOne() !== 5) throw new Error("a wrong sum");
if (!(from[0] === 4 && to[0] === 1 && lock[0] === 0)) throw new Error("not moved");
