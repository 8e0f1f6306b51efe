// The operations that read and write in one step: the walkthrough fetch and its lesson.
function update(word, next) {
  let seen = Atomics.load(word, 0);
  while (next(seen) !== null) {
    const found = Atomics.compareExchange(word, 0, seen, next(seen));
    if (found === seen) return true;
    seen = found;
  }
  return false;
}

function double(word) {
  let seen = Atomics.load(word, 0);
  while (seen < 10) {
    const found = Atomics.compareExchange(word, 0, seen, seen * 2);
    if (found === seen) break;
    seen = found;
  }
}

function expect(holds) {
  if (!holds) throw new Error("another value");
}

const word = Int32Array.of(12); // on a SharedArrayBuffer if shared
let seen, found;
const sub =
  Atomics.sub(word, 0, 2);
const or =
  Atomics.or(word, 0, 5);
const and =
  Atomics.and(word, 0, 6);
expect(sub === 12 && or === 10 && and === 15);
for (seen = Atomics.load(word, 0); seen > 4; seen = found) {
  found = Atomics.compareExchange(word, 0, seen, 4);
  if (found === seen) break;
}
expect(seen === 6);
for (seen = Atomics.load(word, 0); seen < 9; seen = found) {
  found = Atomics.compareExchange(word, 0, seen, 9);
  if (found === seen) break;
}
expect(seen === 4);
const first =
  update(word, (v) => (v < 10 ? v * 2 : null));
expect(first && word[0] === 18);
double(word);
expect(word[0] === 18);
