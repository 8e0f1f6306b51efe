// Write-to-read causality: one worker stores, the second says so, the third hears it and looks.
// Loads acquire, stores release.
// Here one worker runs after the other; a test runs them at once.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::{Acquire, Release};

fn main() {
  let x = AtomicU64::new(0);
  let y = AtomicU64::new(0);

  // shown:
  // worker 0
  x.store(1, Release); // ▸
  // worker 1
  let a = x.load(Acquire); // ▸
  y.store(1, Release); // ▸
  // worker 2
  let b = y.load(Acquire); // ▸
  let c = x.load(Acquire); // ▸
  // :shown
  assert_eq!((a, b, c), (1, 1, 1));
}
