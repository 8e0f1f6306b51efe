// Adds 1 to a value that no lock protects: updates get lost.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

fn add_one(value: &AtomicU64) {
  // shown:
  // no lock: everybody walks in
  let before = value.load(Relaxed); // ▸
  value.store(before + 1, Relaxed); // ▸
  // :shown
}

fn main() {
  let value = AtomicU64::new(0);
  add_one(&value);
  assert_eq!(value.into_inner(), 1);
}
