// Stores to a shared word.
const word = new Int32Array(new SharedArrayBuffer(4));
const mine = 5;

function store() {
  // shown:
  // Atomics has one ordering only: seq-cst
  Atomics.store(word, 0, mine); // ▸
  // :shown
}

store();
if (word[0] !== 5) throw new Error("not stored");
