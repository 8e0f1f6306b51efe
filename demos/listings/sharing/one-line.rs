// Adds 1 to a word of the thread's own, which shares a cache line with others.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

fn add_one(words: &[AtomicU64], me: usize) {
  // shown:
  // words are 8 bytes apart: neighbours share a cache line
  words[me].fetch_add(1, Relaxed); // ▸
  // :shown
}

fn main() {
  let words = [const { AtomicU64::new(0) }; 8];
  add_one(&words, 1);
  assert_eq!(words[1].load(Relaxed), 1);
}
