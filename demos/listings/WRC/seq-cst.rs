// Write-to-read causality: one worker stores, the second says so, the third hears it and looks.
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
  // worker 1
  let a = x.load(SeqCst); // ▸
  y.store(1, SeqCst); // ▸
  // worker 2
  let b = y.load(SeqCst); // ▸
  let c = x.load(SeqCst); // ▸
  // :shown
  assert_eq!((a, b, c), (1, 1, 1));
}
