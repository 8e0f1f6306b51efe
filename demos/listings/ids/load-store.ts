// Takes the next ID in two steps: several get the same one.
const next = new Int32Array(new SharedArrayBuffer(4));

function takeID() {
  // shown:
  // Atomics has one ordering only: seq-cst
  const id = Atomics.load(next, 0); // ▸
  // others take the same one here
  Atomics.store(next, 0, id + 1); // ▸
  // :shown
  return id;
}

if (!(takeID() === 0 && next[0] === 1)) throw new Error("not taken");
