// Races to set one flag with an exchange.
const flag = new Int32Array(new SharedArrayBuffer(4));

function trySet() {
  let won;
  // shown:
  // Atomics has one ordering only: seq-cst
  won = Atomics.exchange(flag, 0, 1) === 0; // ▸
  // :shown
  return won;
}

if (!(trySet() && flag[0] === 1)) throw new Error("not set");
