// Takes a ticket lock, adds 1 to a value, frees the lock.
use std::hint::spin_loop;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};

fn add_one(value: &AtomicU64, next: &AtomicU64, called: &AtomicU64) {
  // shown:
  let mine = next.fetch_add(1, Relaxed); // ▸
  while called.load(Acquire) != mine { spin_loop(); }
  let before = value.load(Relaxed);
  value.store(before + 1, Relaxed);
  called.store(mine.wrapping_add(1), Release);
  // :shown
}

fn main() {
  let value = AtomicU64::new(0);
  let next = AtomicU64::new(0);
  let called = AtomicU64::new(0);
  add_one(&value, &next, &called);
  assert_eq!((value.into_inner(), called.into_inner()), (1, 1));
}
