// Stores to a shared word: relaxed.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

fn store(mine: u64, word: &AtomicU64) {
  // shown:
  word.store(mine, Relaxed); // ▸
  // :shown
}

fn main() {
  let word = AtomicU64::new(0);
  store(5, &word);
  assert_eq!(word.into_inner(), 5);
}
