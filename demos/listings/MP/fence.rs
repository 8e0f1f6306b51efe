// Message passing: one worker stores data and then a flag, the other looks at the flag first.
// Every access is relaxed, with a fence between two of them.
// Here one worker runs after the other; a test runs them at once.
use std::sync::atomic::{fence, AtomicU64};
use std::sync::atomic::Ordering::{Relaxed, SeqCst};

fn main() {
  let x = AtomicU64::new(0);
  let y = AtomicU64::new(0);

  // shown:
  // worker 0
  x.store(1, Relaxed); // ▸
  fence(SeqCst);
  y.store(1, Relaxed); // ▸
  // worker 1
  let a = y.load(Relaxed); // ▸
  fence(SeqCst);
  let b = x.load(Relaxed); // ▸
  // :shown
  assert_eq!((a, b), (1, 1));
}
