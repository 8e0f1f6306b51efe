// Offers a sample to a shared maximum in one step.
const maximum = new Int32Array(new SharedArrayBuffer(4));
const sample = 7;

function offer() {
  // shown:
  // Atomics has no max: this is the loop again
  // Atomics has one ordering only: seq-cst
  let seen = Atomics.load(maximum, 0);
  while (sample > seen) {
    const found = Atomics.compareExchange(maximum, 0, seen, sample); // ▸
    if (found === seen) break;
    seen = found;
  }
  // :shown
}

offer();
if (maximum[0] !== 7) throw new Error("not the maximum");
