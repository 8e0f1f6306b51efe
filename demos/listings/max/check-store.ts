// Offers a sample to a shared maximum after a look at it: a higher one may get lost.
const maximum = new Int32Array(new SharedArrayBuffer(4));
const sample = 7;

function offer() {
  // shown:
  // Atomics has one ordering only: seq-cst
  if (sample > Atomics.load(maximum, 0)) { // ▸
    // whatever is stored here is overwritten
    Atomics.store(maximum, 0, sample); // ▸
  }
  // :shown
}

offer();
if (maximum[0] !== 7) throw new Error("not the maximum");
