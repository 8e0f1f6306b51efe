// Load buffering: each worker loads one word and then stores to the other.
// Every access is sequentially consistent.
// Here one worker runs after the other; a test runs them at once.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::SeqCst;

fn main() {
  let x = AtomicU64::new(0);
  let y = AtomicU64::new(0);

  // shown:
  // worker 0
  let a = x.load(SeqCst); // ▸
  y.store(1, SeqCst); // ▸
  // worker 1
  let b = y.load(SeqCst); // ▸
  x.store(1, SeqCst); // ▸
  // :shown
  assert_eq!((a, b), (0, 1));
}
