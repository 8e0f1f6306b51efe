// One thread publishes data, another receives it: the program of the lesson acquire-release.
const { Worker, isMainThread, workerData } = require("node:worker_threads");
const file = __filename;

if (isMainThread) {
  const memory = new SharedArrayBuffer(8);
  const data = new Int32Array(memory, 0, 1);
  const ready = new Int32Array(memory, 4, 1);
  new Worker(file, { workerData: memory });
  // the one that waits for it
  while (Atomics.load(ready, 0) === 0) Atomics.wait(ready, 0, 0);
  const seen = data[0]; // 42
  if (seen !== 42) throw new Error("not received");
} else {
  const data = new Int32Array(workerData, 0, 1);
  const ready = new Int32Array(workerData, 4, 1);
  // the one that has the data
  data[0] = 42;
  Atomics.store(ready, 0, 1);
  Atomics.notify(ready, 0);
}
