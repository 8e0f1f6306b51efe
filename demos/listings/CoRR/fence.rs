// Coherence: one worker stores to a word, the other loads it twice.
// Every access is relaxed, with a fence between two of them.
// Here one worker runs after the other; a test runs them at once.
use std::sync::atomic::{fence, AtomicU64};
use std::sync::atomic::Ordering::{Relaxed, SeqCst};

fn main() {
  let x = AtomicU64::new(0);

  // shown:
  // worker 0
  x.store(1, Relaxed); // ▸
  // worker 1
  let a = x.load(Relaxed); // ▸
  fence(SeqCst);
  let b = x.load(Relaxed); // ▸
  // :shown
  assert_eq!((a, b), (1, 1));
}
