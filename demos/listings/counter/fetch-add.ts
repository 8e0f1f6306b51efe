// Adds 1 to a shared value in one step.
const counter = new Int32Array(new SharedArrayBuffer(4));

function addOne() {
  // shown:
  // Atomics has one ordering only: seq-cst
  Atomics.add(counter, 0, 1); // ▸
  // :shown
}

addOne();
if (counter[0] !== 1) throw new Error("not added");
