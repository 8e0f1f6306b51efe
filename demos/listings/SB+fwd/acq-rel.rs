// Store buffering with forwarding: each worker loads its own word before it loads the other's.
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
  let a = x.load(Acquire); // ▸
  let b = y.load(Acquire); // ▸
  // worker 1
  y.store(1, Release); // ▸
  let c = y.load(Acquire); // ▸
  let d = x.load(Acquire); // ▸
  // :shown
  assert_eq!((a, b, c, d), (1, 0, 1, 1));
}
