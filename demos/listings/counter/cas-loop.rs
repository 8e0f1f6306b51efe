// Adds 1 to a shared value with a compare-and-swap, tried again until it succeeds: twice.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

fn add_one(counter: &AtomicU64) {
  // shown:
  let mut seen = counter.load(Relaxed);
  while let Err(found) =
    counter.compare_exchange_weak(seen, seen + 1, Relaxed, Relaxed) // ▸
  {
    seen = found;
  }
  // or the same with the library's own loop:
  counter.fetch_update(Relaxed, Relaxed, |n| Some(n + 1)).unwrap(); // ▸
  // :shown
}

fn main() {
  let counter = AtomicU64::new(0);
  add_one(&counter);
  assert_eq!(counter.into_inner(), 2);
}
