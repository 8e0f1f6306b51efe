// Load buffering: each worker loads one word and then stores to the other.
// Every access is relaxed.
// Here one worker runs after the other; a test runs them at once.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

fn main() {
  let x = AtomicU64::new(0);
  let y = AtomicU64::new(0);

  // shown:
  // worker 0
  let a = x.load(Relaxed); // ▸
  y.store(1, Relaxed); // ▸
  // worker 1
  let b = y.load(Relaxed); // ▸
  x.store(1, Relaxed); // ▸
  // :shown
  assert_eq!((a, b), (0, 1));
}
