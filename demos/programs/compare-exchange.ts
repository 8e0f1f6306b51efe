// A compare-and-swap that succeeds and one that fails: the walkthrough compare-exchange.
const word = Int32Array.of(100); // on a SharedArrayBuffer if shared
const first =
  Atomics.compareExchange(word, 0, 100, 200);
if (first !== 100) throw new Error("the first fails");
const second =
  Atomics.compareExchange(word, 0, 100, 999);
if (second !== 200) throw new Error("the second succeeds");
const last = Atomics.load(word, 0);
if (last !== 200) throw new Error("another value");
