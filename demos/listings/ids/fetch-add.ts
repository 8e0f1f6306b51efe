// Takes the next ID in one step.
const next = new Int32Array(new SharedArrayBuffer(4));

function takeID() {
  // shown:
  // Atomics has one ordering only: seq-cst
  const id = Atomics.add(next, 0, 1); // ▸
  // :shown
  return id;
}

if (!(takeID() === 0 && next[0] === 1)) throw new Error("not taken");
