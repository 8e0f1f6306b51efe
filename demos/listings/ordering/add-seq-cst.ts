// Adds 1 to a shared word.
const word = new Int32Array(new SharedArrayBuffer(4));

function addOne() {
  // shown:
  Atomics.add(word, 0, 1); // ▸
  // :shown
}

addOne();
if (word[0] !== 1) throw new Error("not added");
