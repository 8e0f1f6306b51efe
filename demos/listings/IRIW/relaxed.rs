// Independent reads of independent writes: two workers store to a word each, two others load both.
// Every access is relaxed.
// Here one worker runs after the other; a test runs them at once.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

fn main() {
  let x = AtomicU64::new(0);
  let y = AtomicU64::new(0);

  // shown:
  // worker 0
  x.store(1, Relaxed); // ▸
  // worker 1
  y.store(1, Relaxed); // ▸
  // worker 2
  let a = x.load(Relaxed); // ▸
  let b = y.load(Relaxed); // ▸
  // worker 3
  let c = y.load(Relaxed); // ▸
  let d = x.load(Relaxed); // ▸
  // :shown
  assert_eq!((a, b, c, d), (1, 1, 1, 1));
}
