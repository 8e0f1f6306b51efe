// Races to set one flag after a look at it: several may win.
const flag = new Int32Array(new SharedArrayBuffer(4));

function trySet() {
  let won = false;
  // shown:
  // Atomics has one ordering only: seq-cst
  if (Atomics.load(flag, 0) === 0) { // ▸
    // others find it unset here as well
    Atomics.store(flag, 0, 1); // ▸
    won = true;
  }
  // :shown
  return won;
}

if (!(trySet() && flag[0] === 1)) throw new Error("not set");
