// Four threads share one atomic: the program of the lesson sharing-atomics.
const { Worker, isMainThread, workerData } = require("node:worker_threads");
const file = __filename;

if (isMainThread) {
  const memory = new SharedArrayBuffer(4);
  for (let i = 0; i < 4; i++) new Worker(file, { workerData: memory });
  // Called when all of them have ended.
  process.on("exit", () => {
    if (new Int32Array(memory)[0] !== 1000) process.exitCode = 1;
  });
} else {
  // and in each worker:
  const hits = new Int32Array(workerData);
  for (let i = 0; i < 250; i++) Atomics.add(hits, 0, 1);
}
