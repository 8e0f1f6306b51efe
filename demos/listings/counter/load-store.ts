// Adds 1 to a shared value in two steps: updates get lost.
const counter = new Int32Array(new SharedArrayBuffer(4));

function addOne() {
  // shown:
  // Atomics has one ordering only: seq-cst
  const value = Atomics.load(counter, 0); // ▸
  // whoever adds here is forgotten
  Atomics.store(counter, 0, value + 1); // ▸
  // :shown
}

addOne();
if (counter[0] !== 1) throw new Error("not added");
