// Adds 1 to a word of the thread's own; whoever wants the value adds all words up.
const words = new Int32Array(new SharedArrayBuffer(4 * 8 * 32));

function addOne(me) {
  // shown:
  // 32 words, 128 bytes apart; nobody else writes mine
  // Atomics has one ordering only: seq-cst
  const value = Atomics.load(words, me * 32);
  Atomics.store(words, me * 32, value + 1); // ▸
  // who reads adds all words up, one after the other:
  // sum += Atomics.load(words, thread * 32)
  // :shown
}

addOne(1);
addOne(2);
let sum = 0;
for (let thread = 0; thread < 8; thread++) sum += Atomics.load(words, thread * 32);
if (sum !== 2) throw new Error("not added");
