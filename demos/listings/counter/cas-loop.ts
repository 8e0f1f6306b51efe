// Adds 1 to a shared value with a compare-and-swap, tried again until it succeeds.
const counter = new Int32Array(new SharedArrayBuffer(4));

function addOne() {
  // shown:
  // Atomics has one ordering only, seq-cst. Rust has fetch_update
  // for this; TypeScript has the loop
  let seen = Atomics.load(counter, 0);
  while (true) {
    const found = Atomics.compareExchange(counter, 0, seen, seen + 1); // ▸
    if (found === seen) break;
    seen = found;
  }
  // :shown
}

addOne();
if (counter[0] !== 1) throw new Error("not added");
