// Adds 1 to a word of the thread's own on a cache line of its own.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

fn add_one(words: &[AtomicU64], me: usize) {
  // shown:
  // 16 words, 128 bytes apart: each on a line of its own
  words[me * 16].fetch_add(1, Relaxed); // ▸
  // :shown
}

fn main() {
  let words = [const { AtomicU64::new(0) }; 8 * 16];
  add_one(&words, 1);
  assert_eq!(words[16].load(Relaxed), 1);
}
