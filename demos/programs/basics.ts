// Store, load, add: the steps of the walkthrough basics.
const counter = new Int32Array(new SharedArrayBuffer(4));
Atomics.store(counter, 0, 10);
const value = Atomics.load(counter, 0);
if (value !== 10) throw new Error("not stored");
const was = Atomics.add(counter, 0, 5);
if (!(was === 10 && counter[0] === 15)) throw new Error("not added");
