// Takes a test-and-test-and-set lock, adds 1 to a value, frees the lock.
use std::hint::spin_loop;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};

fn add_one(value: &AtomicU64, word: &AtomicU64) {
  // shown:
  loop {
    while word.load(Relaxed) != 0 { spin_loop(); }
    if word.compare_exchange_weak(0, 1, Acquire, Relaxed).is_ok() { // ▸
      break;
    }
  }
  let before = value.load(Relaxed);
  value.store(before + 1, Relaxed);
  word.store(0, Release);
  // :shown
}

fn main() {
  let value = AtomicU64::new(0);
  let word = AtomicU64::new(0);
  add_one(&value, &word);
  assert_eq!((value.into_inner(), word.into_inner()), (1, 0));
}
