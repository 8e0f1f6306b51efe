// Moves 1 from one account to another in two steps: the sum is wrong in between.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

fn move_one(from: &AtomicU64, to: &AtomicU64) {
  // shown:
  from.fetch_sub(1, Relaxed); // ▸
  // whoever adds both up here finds 1 missing
  to.fetch_add(1, Relaxed); // ▸
  // :shown
}

fn main() {
  let from = AtomicU64::new(5);
  let to = AtomicU64::new(0);
  move_one(&from, &to);
  assert_eq!((from.into_inner(), to.into_inner()), (4, 1));
}
