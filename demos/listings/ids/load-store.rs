// Takes the next ID in two steps: several get the same one.
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

fn take_id(next: &AtomicU64) -> u64 {
  // shown:
  let id = next.load(Relaxed); // ▸
  // others take the same one here
  next.store(id + 1, Relaxed); // ▸
  // :shown
  id
}

fn main() {
  let next = AtomicU64::new(0);
  assert_eq!(take_id(&next), 0);
  assert_eq!(next.into_inner(), 1);
}
