// Moves 1 from one account to another in two steps: the sum is wrong in between.
const from = new Int32Array(new SharedArrayBuffer(4));
const to = new Int32Array(new SharedArrayBuffer(4));
from[0] = 5;

function moveOne() {
  // shown:
  // Atomics has one ordering only: seq-cst
  Atomics.sub(from, 0, 1); // ▸
  // whoever adds both up here finds 1 missing
  Atomics.add(to, 0, 1); // ▸
  // :shown
}

moveOne();
if (!(from[0] === 4 && to[0] === 1)) throw new Error("not moved");
