// Moves 1 from one account to another, both being halves of one word.
const both = new BigInt64Array(new SharedArrayBuffer(8));
both[0] = 5n;

function moveOne() {
  // shown:
  // Atomics has one ordering only: seq-cst
  let seen = Atomics.load(both, 0);
  while (true) {
    const moved = seen - 1n + (1n << 32n); // low - 1, high + 1
    const found = Atomics.compareExchange(both, 0, seen, moved); // ▸
    if (found === seen) break;
    seen = found;
  }
  // :shown
}

moveOne();
if (both[0] !== 4n + (1n << 32n)) throw new Error("not moved");
