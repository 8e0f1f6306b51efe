// Adds 1 to a word of the thread's own; whoever wants the value adds all words up.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

fn add_one(words: &[AtomicU64], me: usize) {
  // shown:
  // 16 words, 128 bytes apart; nobody else writes mine
  let value = words[me * 16].load(Relaxed);
  words[me * 16].store(value + 1, Relaxed); // ▸
  // who reads adds all words up, one after the other:
  // words.iter().map(|word| word.load(Relaxed)).sum()
  // :shown
}

fn main() {
  let words = [const { AtomicU64::new(0) }; 8 * 16];
  add_one(&words, 1);
  add_one(&words, 2);
  let sum: u64 = words.iter().map(|word| word.load(Relaxed)).sum();
  assert_eq!(sum, 2);
}
