// Load buffering: each worker loads one word and then stores to the other.
// Loads acquire, stores release.
// Here one worker runs after the other; a test runs them at once.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::{Acquire, Release};

fn main() {
  let x = AtomicU64::new(0);
  let y = AtomicU64::new(0);

  // shown:
  // worker 0
  let a = x.load(Acquire); // ▸
  y.store(1, Release); // ▸
  // worker 1
  let b = y.load(Acquire); // ▸
  x.store(1, Release); // ▸
  // :shown
  assert_eq!((a, b), (0, 1));
}
