// Stores to a shared word with a fence behind it.
use std::sync::atomic::{fence, AtomicU64};
use std::sync::atomic::Ordering::{Relaxed, SeqCst};

fn store(mine: u64, word: &AtomicU64) {
  // shown:
  word.store(mine, Relaxed);
  fence(SeqCst); // ▸
  // :shown
}

fn main() {
  let word = AtomicU64::new(0);
  store(5, &word);
  assert_eq!(word.into_inner(), 5);
}
