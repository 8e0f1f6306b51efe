// Adds 1 to a shared value in two steps: updates get lost.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

fn add_one(counter: &AtomicU64) {
  // shown:
  let value = counter.load(Relaxed); // ▸
  // whoever adds here is forgotten
  counter.store(value + 1, Relaxed); // ▸
  // :shown
}

fn main() {
  let counter = AtomicU64::new(0);
  add_one(&counter);
  assert_eq!(counter.into_inner(), 1);
}
