// Two stores against a load and a store.
// Every access is sequentially consistent.
// Here one worker runs after the other; a test runs them at once.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::SeqCst;

fn main() {
  let x = AtomicU64::new(0);
  let y = AtomicU64::new(0);

  // shown:
  // worker 0
  x.store(2, SeqCst); // ▸
  y.store(1, SeqCst); // ▸
  // worker 1
  let a = y.load(SeqCst); // ▸
  x.store(1, SeqCst); // ▸
  // :shown
  assert_eq!((a, x.into_inner()), (1, 1));
}
