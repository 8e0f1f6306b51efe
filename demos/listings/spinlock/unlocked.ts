// Adds 1 to a value that no lock protects: updates get lost.
const value = new Int32Array(new SharedArrayBuffer(4));

function addOne() {
  // shown:
  // no lock: everybody walks in
  const before = Atomics.load(value, 0); // ▸
  Atomics.store(value, 0, before + 1); // ▸
  // :shown
}

addOne();
if (value[0] !== 1) throw new Error("not added");
