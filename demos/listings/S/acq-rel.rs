// Two stores against a load and a store.
// Loads acquire, stores release.
// Here one worker runs after the other; a test runs them at once.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::{Acquire, Release};

fn main() {
  let x = AtomicU64::new(0);
  let y = AtomicU64::new(0);

  // shown:
  // worker 0
  x.store(2, Release); // ▸
  y.store(1, Release); // ▸
  // worker 1
  let a = y.load(Acquire); // ▸
  x.store(1, Release); // ▸
  // :shown
  assert_eq!((a, x.into_inner()), (1, 1));
}
