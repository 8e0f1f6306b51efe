// Two stores by each worker, in opposite order.
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
  y.store(2, Relaxed); // ▸
  // worker 1
  y.store(1, Relaxed); // ▸
  fence(SeqCst);
  x.store(2, Relaxed); // ▸
  // :shown
  assert_eq!((x.into_inner(), y.into_inner()), (2, 1));
}
