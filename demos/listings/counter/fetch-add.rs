// Adds 1 to a shared value in one step.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

fn add_one(counter: &AtomicU64) {
  // shown:
  counter.fetch_add(1, Relaxed); // ▸
  // :shown
}

fn main() {
  let counter = AtomicU64::new(0);
  add_one(&counter);
  assert_eq!(counter.into_inner(), 1);
}
