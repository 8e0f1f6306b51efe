// Adds 1 to a word of the thread's own on a cache line of its own.
const words = new Int32Array(new SharedArrayBuffer(4 * 8 * 32));
const me = 1;

function addOne() {
  // shown:
  // 32 words, 128 bytes apart: each on a line of its own
  // Atomics has one ordering only: seq-cst
  Atomics.add(words, me * 32, 1); // ▸
  // :shown
}

addOne();
if (words[32] !== 1) throw new Error("not added");
