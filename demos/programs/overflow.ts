// A counter that is full: the walkthrough overflow.
const counter = Uint8Array.of(255); // on a SharedArrayBuffer if shared

function addUnlessFull(counter, amount) {
  let seen = Atomics.load(counter, 0);
  while (seen + amount <= 255) {
    const found = Atomics.compareExchange(counter, 0, seen, seen + amount);
    if (found === seen) return true;
    seen = found;
  }
  return false;
}

const was = Atomics.add(counter, 0, 1);
if (!(was === 255 && counter[0] === 0)) throw new Error("not wrapped");
Atomics.store(counter, 0, 255);
const added = addUnlessFull(counter, 1);
if (added || counter[0] !== 255) throw new Error("not refused");
