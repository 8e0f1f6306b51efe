// Adds 1 to a shared word: relaxed.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

fn add_one(word: &AtomicU64) {
  // shown:
  word.fetch_add(1, Relaxed); // ▸
  // :shown
}

fn main() {
  let word = AtomicU64::new(0);
  add_one(&word);
  assert_eq!(word.into_inner(), 1);
}
