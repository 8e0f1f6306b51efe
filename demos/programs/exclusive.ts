// Alone with a number: the walkthrough exclusive.
let owned = 1; // no thread shares it yet
owned += 41;
if (owned !== 42) throw new Error("not grown");
const plain = Int32Array.of(7)[0]; // after the last worker has ended
if (plain !== 7) throw new Error("not taken out");
