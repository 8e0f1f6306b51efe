// Coherence: one worker stores to a word, the other loads it twice.
// Loads acquire, stores release.
// Here one worker runs after the other; a test runs them at once.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::{Acquire, Release};

fn main() {
  let x = AtomicU64::new(0);

  // shown:
  // worker 0
  x.store(1, Release); // ▸
  // worker 1
  let a = x.load(Acquire); // ▸
  let b = x.load(Acquire); // ▸
  // :shown
  assert_eq!((a, b), (1, 1));
}
