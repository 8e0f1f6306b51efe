// Independent reads of independent writes: two workers store to a word each, two others load both.
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
  y.store(1, SeqCst); // ▸
  // worker 2
  let a = x.load(SeqCst); // ▸
  let b = y.load(SeqCst); // ▸
  // worker 3
  let c = y.load(SeqCst); // ▸
  let d = x.load(SeqCst); // ▸
  // :shown
  assert_eq!((a, b, c, d), (1, 1, 1, 1));
}
