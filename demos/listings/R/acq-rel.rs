// Two stores against a store and a load.
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
  y.store(1, Release); // ▸
  // worker 1
  y.store(2, Release); // ▸
  let a = x.load(Acquire); // ▸
  // :shown
  assert_eq!((a, y.into_inner()), (1, 2));
}
