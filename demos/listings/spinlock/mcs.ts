// Takes an MCS lock: a queue in which each thread waits on a word of its own.
const tail = new Int32Array(new SharedArrayBuffer(4));
const behind = new Int32Array(new SharedArrayBuffer(4 * 8));
const waiting = new Int32Array(new SharedArrayBuffer(4 * 8));
const me = 1;

function take() {
  // shown:
  // Atomics has one ordering only: seq-cst; pause is ES2026
  Atomics.store(behind, me, 0);
  Atomics.store(waiting, me, 1);
  const ahead = Atomics.exchange(tail, 0, me); // ▸
  if (ahead !== 0) {
    Atomics.store(behind, ahead, me);
    while (Atomics.load(waiting, me) !== 0) Atomics.pause();
  }
  // add 1; then wake the one behind: waiting[it] = 0,
  // or, with nobody there, compare-and-swap tail from me to 0
  // :shown
}

take();
if (tail[0] !== me) throw new Error("not taken");
