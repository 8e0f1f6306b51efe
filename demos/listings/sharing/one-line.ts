// Adds 1 to a word of the thread's own, which shares a cache line with others.
const words = new Int32Array(new SharedArrayBuffer(4 * 8));
const me = 1;

function addOne() {
  // shown:
  // words are 4 bytes apart: neighbours share a cache line
  // Atomics has one ordering only: seq-cst
  Atomics.add(words, me, 1); // ▸
  // :shown
}

addOne();
if (words[1] !== 1) throw new Error("not added");
