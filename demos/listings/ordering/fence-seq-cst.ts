// Stores to a shared word with a fence behind it.
const word = new Int32Array(new SharedArrayBuffer(4));
const mine = 5;

function store() {
  // shown:
  // Atomics has no fence: each of its stores is seq-cst by itself
  Atomics.store(word, 0, mine); // ▸
  // :shown
}

store();
if (word[0] !== 5) throw new Error("not stored");
