// A counter that is full: the walkthrough overflow.
use std::sync::atomic::AtomicU8;
use std::sync::atomic::Ordering::Relaxed;

fn main() {
  let counter = AtomicU8::new(255);
  let was = counter.fetch_add(1, Relaxed);
  assert_eq!((was, counter.load(Relaxed)), (255, 0));
  counter.store(255, Relaxed);
  let added = counter.fetch_update(Relaxed, Relaxed, |v| v.checked_add(1));
  assert_eq!((added, counter.load(Relaxed)), (Err(255), 255));
}
