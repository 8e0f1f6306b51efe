// Two stores against a load and a store.
// Every access is relaxed.
// Here one worker runs after the other; a test runs them at once.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

fn main() {
  let x = AtomicU64::new(0);
  let y = AtomicU64::new(0);

  // shown:
  // worker 0
  x.store(2, Relaxed); // ▸
  y.store(1, Relaxed); // ▸
  // worker 1
  let a = y.load(Relaxed); // ▸
  x.store(1, Relaxed); // ▸
  // :shown
  assert_eq!((a, x.into_inner()), (1, 1));
}
