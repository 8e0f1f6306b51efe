// Moves 1 from one account to another, both being halves of one word.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

fn move_one(both: &AtomicU64) {
  // shown:
  let mut seen = both.load(Relaxed);
  loop {
    let moved = seen - 1 + (1 << 32); // low half - 1, high half + 1
    match both.compare_exchange_weak(seen, moved, Relaxed, Relaxed) { // ▸
      Ok(_) => break,
      Err(found) => seen = found,
    }
  }
  // :shown
}

fn main() {
  let both = AtomicU64::new(5);
  move_one(&both);
  assert_eq!(both.into_inner(), 4 + (1 << 32));
}
