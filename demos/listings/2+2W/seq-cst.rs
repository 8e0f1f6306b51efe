// Two stores by each worker, in opposite order.
// Every access is sequentially consistent.
// Here one worker runs after the other; a test runs them at once.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::SeqCst;

fn main() {
  let x = AtomicU64::new(0);
  let y = AtomicU64::new(0);

  // shown:
  // worker 0
  x.store(1, SeqCst); // ▸
  y.store(2, SeqCst); // ▸
  // worker 1
  y.store(1, SeqCst); // ▸
  x.store(2, SeqCst); // ▸
  // :shown
  assert_eq!((x.into_inner(), y.into_inner()), (2, 1));
}
