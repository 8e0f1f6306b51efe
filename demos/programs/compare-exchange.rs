// A compare-and-swap that succeeds and one that fails: the walkthrough compare-exchange.
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;

fn main() {
  let word = AtomicUsize::new(100);
  let first =
    word.compare_exchange(100, 200, Relaxed, Relaxed);
  assert_eq!(first, Ok(100));
  let second =
    word.compare_exchange(100, 999, Relaxed, Relaxed);
  assert_eq!(second, Err(200));
  let last = word.load(Relaxed);
  assert_eq!(last, 200);
}
